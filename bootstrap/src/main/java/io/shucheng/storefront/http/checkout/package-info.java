/** The pages on which an order is placed, paid and looked at. */
@NullMarked
package io.shucheng.storefront.http.checkout;

import org.jspecify.annotations.NullMarked;
