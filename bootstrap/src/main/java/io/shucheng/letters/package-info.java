/**
 * Letters to buyers: what became of their orders, in the language they ordered in. Each is written
 * once for each event of an order; a mail server that fails hurts no order, and the letter is tried
 * again.
 */
@ApplicationModule(
    displayName = "Letters",
    allowedDependencies = {
      "platform :: identity",
      "platform :: mail",
      "platform :: money",
      "ordering",
      "ordering :: events",
      "words"
    })
@NullMarked
package io.shucheng.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
