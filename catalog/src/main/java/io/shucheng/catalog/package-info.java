/**
 * Books and what is known about them: works and their editions, contributors, subjects, prices, and
 * the imports they come from. Every change of a book raises its revision and enters the change
 * feed; the catalog knows of stock only what {@link io.shucheng.catalog.RecordAvailability} tells.
 */
@ApplicationModule(
    displayName = "Catalog",
    allowedDependencies = {
      "platform :: commands",
      "platform :: money",
      "platform :: database",
      "platform :: admission",
      "platform :: identity",
      "platform :: caching",
      "platform :: lane",
      "platform :: nodes",
      "platform :: threads",
      "platform :: web"
    })
@NullMarked
package io.shucheng.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
