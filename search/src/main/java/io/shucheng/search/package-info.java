/**
 * Finding books: an index on this node that follows the catalog's change feed, queries, facets and
 * suggestions. It holds nothing that cannot be made again from the catalog.
 */
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {
      "platform :: commands",
      "platform :: money",
      "platform :: database",
      "platform :: admission",
      "platform :: identity",
      "platform :: caching",
      "platform :: lane",
      "platform :: threads",
      "platform :: web",
      "catalog"
    })
@NullMarked
package io.shucheng.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
