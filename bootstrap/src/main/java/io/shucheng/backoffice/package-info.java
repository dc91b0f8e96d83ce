/**
 * The staff's pages: imports with live progress. They stand on the other modules' published
 * interfaces as any client would, and on the storefront's frame.
 */
@ApplicationModule(
    displayName = "Back office",
    allowedDependencies = {
      "platform :: admission",
      "platform :: identity",
      "catalog",
      "storefront :: pages"
    })
@NullMarked
package io.shucheng.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
