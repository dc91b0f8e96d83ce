/** The outbox of the modules' events: how much waits in it, and that nothing waits for ever. */
@NamedInterface("events")
@NullMarked
package io.shucheng.platform.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
