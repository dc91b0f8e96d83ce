/**
 * Whether an order is to be taken: asks a remote risk service where one is configured, and rules
 * that are kept here where it does not answer. It never stops a sale by failing.
 */
@ApplicationModule(
    displayName = "Risk",
    allowedDependencies = {
      "platform :: money",
      "platform :: database",
      "platform :: files",
      "platform :: identity",
      "platform :: tracing"
    })
@NullMarked
package io.shucheng.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
