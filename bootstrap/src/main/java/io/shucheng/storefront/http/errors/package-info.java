/** The pages that say what went wrong. */
@NullMarked
package io.shucheng.storefront.http.errors;

import org.jspecify.annotations.NullMarked;
