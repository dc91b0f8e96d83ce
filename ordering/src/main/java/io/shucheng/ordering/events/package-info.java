/** What happened to orders. Delivered at least once, after the commit. */
@NamedInterface("events")
@NullMarked
package io.shucheng.ordering.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
