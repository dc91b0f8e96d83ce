/**
 * Webhooks: what happens to orders and books is told to the shop's own systems over HTTP, signed,
 * at least once and not always in order. A receiver that is slow or gone holds up no other, and
 * none of them the shop.
 */
@ApplicationModule(
    displayName = "Webhooks",
    allowedDependencies = {
      "platform :: events",
      "platform :: identity",
      "platform :: money",
      "platform :: web",
      "platform :: webhooks",
      "catalog",
      "ordering",
      "ordering :: events"
    })
@NullMarked
package io.shucheng.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
