/** The life of a payment at Stripe: opened, captured, abandoned, given back, looked up. */
@NullMarked
package io.shucheng.stripe.payments;

import org.jspecify.annotations.NullMarked;
