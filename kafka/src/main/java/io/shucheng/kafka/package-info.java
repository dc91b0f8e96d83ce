/**
 * The nodes' bell over Kafka, for nodes that cannot listen to PostgreSQL. It is there only where
 * the operator named brokers, publishes nothing, and is never waited for: whatever becomes of
 * Kafka, the shop goes on, and reads the feed at its own pace.
 */
@ApplicationModule(
    displayName = "Kafka",
    allowedDependencies = {
      "platform :: commands",
      "platform :: database",
      "platform :: nodes",
      "platform :: threads"
    })
@NullMarked
package io.shucheng.kafka;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
