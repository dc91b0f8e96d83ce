/** Stripe's words for the shop's: amounts, keys, marks. */
@NullMarked
package io.shucheng.stripe.domain;

import org.jspecify.annotations.NullMarked;
