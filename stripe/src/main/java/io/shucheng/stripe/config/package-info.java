/** Stripe's settings and wiring. */
@NullMarked
package io.shucheng.stripe.config;

import org.jspecify.annotations.NullMarked;
