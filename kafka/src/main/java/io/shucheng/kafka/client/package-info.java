/** Ringing and listening, by Kafka's own client. */
@NullMarked
package io.shucheng.kafka.client;

import org.jspecify.annotations.NullMarked;
