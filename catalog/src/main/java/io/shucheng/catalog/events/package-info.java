/** What happened in the catalog. Delivered at least once, after the commit. */
@NamedInterface("events")
@NullMarked
package io.shucheng.catalog.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
