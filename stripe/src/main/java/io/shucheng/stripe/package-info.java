/**
 * Collects payments with Stripe: on Stripe's own page (Checkout), so that no card ever touches the
 * shop. It is there only where the operator gave a key, and publishes nothing but the payment
 * provider {@code stripe}.
 */
@ApplicationModule(
    displayName = "Stripe",
    allowedDependencies = {"ordering", "ordering :: providers", "platform :: money"})
@NullMarked
package io.shucheng.stripe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
