/** What the pages share with one another, each group of pages in a package of its own below. */
@NullMarked
package io.shucheng.storefront.http;

import org.jspecify.annotations.NullMarked;
