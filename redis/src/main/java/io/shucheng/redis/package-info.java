/**
 * Keeps in Redis what the nodes of a shop share of their kept values. It is there only where the
 * operator gave an address, publishes nothing, and is never waited for longer than some
 * milliseconds: whatever becomes of Redis, the shop goes on without it.
 */
@ApplicationModule(
    displayName = "Redis",
    allowedDependencies = {
      "platform :: caching",
      "platform :: commands",
      "platform :: database",
      "platform :: threads"
    })
@NullMarked
package io.shucheng.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
