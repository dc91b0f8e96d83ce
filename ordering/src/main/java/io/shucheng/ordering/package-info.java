/**
 * Carts, stock, orders and payments. Stock is never negative, an acknowledged order is never lost,
 * and the price of a line is the catalog's at the moment of the order.
 */
@ApplicationModule(
    displayName = "Ordering",
    allowedDependencies = {
      "platform :: money",
      "platform :: database",
      "platform :: admission",
      "platform :: identity",
      "platform :: secrets",
      "platform :: settings",
      "platform :: shortcut",
      "platform :: throttling",
      "platform :: tracing",
      "platform :: web",
      "platform :: webhooks",
      "risk",
      "catalog",
      "catalog :: events"
    })
@NullMarked
package io.shucheng.ordering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
