/** Verifies and reads what Stripe tells. */
@NullMarked
package io.shucheng.stripe.webhooks;

import org.jspecify.annotations.NullMarked;
