/** Asks Stripe, in time, and says in the shop's words why it did not answer. */
@NullMarked
package io.shucheng.stripe.api;

import org.jspecify.annotations.NullMarked;
