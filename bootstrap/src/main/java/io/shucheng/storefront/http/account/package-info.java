/** The pages on which readers sign up, log in and out, and keep their address. */
@NullMarked
package io.shucheng.storefront.http.account;

import org.jspecify.annotations.NullMarked;
