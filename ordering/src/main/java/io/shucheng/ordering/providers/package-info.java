/**
 * What a payment provider has to be able to do for the shop. A bean that implements {@link
 * io.shucheng.ordering.providers.PaymentProvider} is one; which of them new orders are paid with is
 * a setting.
 */
@NamedInterface("providers")
@NullMarked
package io.shucheng.ordering.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
