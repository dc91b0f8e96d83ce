/** Whether this process opens the shop, or carries out one command. */
@NamedInterface("commands")
@NullMarked
package io.shucheng.platform.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
