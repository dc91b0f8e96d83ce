/** The pages on which readers look around: home, search, subjects, a book. */
@NullMarked
package io.shucheng.storefront.http.browsing;

import org.jspecify.annotations.NullMarked;
