/** Values that operators change while the shop is open: limits, times, switches. */
@NamedInterface("settings")
@NullMarked
package io.shucheng.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
