/** The page of the cart, and the forms that change it. */
@NullMarked
package io.shucheng.storefront.http.cart;

import org.jspecify.annotations.NullMarked;
