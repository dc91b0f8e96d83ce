/**
 * The shop's pages: finding, looking, the cart, checkout, payment, orders and signing in, in
 * English and Chinese. It stands on the other modules' published interfaces as any client would,
 * and keeps nothing: who is signed in and whose cart it is are told by cookies alone.
 */
@ApplicationModule(
    displayName = "Storefront",
    allowedDependencies = {
      "platform :: money",
      "platform :: admission",
      "platform :: deadlines",
      "platform :: identity",
      "platform :: throttling",
      "platform :: web",
      "catalog",
      "search",
      "ordering",
      "words"
    })
@NullMarked
package io.shucheng.storefront;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
