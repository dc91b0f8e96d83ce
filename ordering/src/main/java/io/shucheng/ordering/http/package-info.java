/** The HTTP face of carts, orders, payments and stock. */
@NullMarked
package io.shucheng.ordering.http;

import org.jspecify.annotations.NullMarked;
