/** Until when a request is worked on, and what ends its work. */
@NamedInterface("deadlines")
@NullMarked
package io.shucheng.platform.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
