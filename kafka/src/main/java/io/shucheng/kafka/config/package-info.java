/** Kafka's settings and wiring. */
@NullMarked
package io.shucheng.kafka.config;

import org.jspecify.annotations.NullMarked;
