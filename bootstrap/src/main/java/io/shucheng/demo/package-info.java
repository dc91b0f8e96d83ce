/**
 * A shop to try: a real-looking catalog, accounts for every role, an address to send parcels to.
 */
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "platform :: commands",
      "platform :: database",
      "platform :: identity",
      "platform :: secrets",
      "catalog",
      "ordering",
      "console"
    })
@NullMarked
package io.shucheng.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
