/** How the shop speaks HTTP: problems, pages of a list, cursors, bounds. */
@NamedInterface("web")
@NullMarked
package io.shucheng.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
