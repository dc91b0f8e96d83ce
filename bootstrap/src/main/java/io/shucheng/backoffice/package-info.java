/**
 * The staff's pages: imports with live progress, and what the node is busy with. They stand on the
 * other modules' published interfaces as any client would, and on the storefront's frame.
 */
@ApplicationModule(
    displayName = "Back office",
    allowedDependencies = {
      "platform :: admission",
      "platform :: identity",
      "platform :: profiling",
      "catalog",
      "storefront :: pages"
    })
@NullMarked
package io.shucheng.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
