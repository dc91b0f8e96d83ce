/** Being signed in on the pages: tokens in cookies, refreshed silently, revoked at signing out. */
@NullMarked
package io.shucheng.storefront.signin;

import org.jspecify.annotations.NullMarked;
