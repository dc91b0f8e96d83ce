/** Carts, stock, orders and payments in PostgreSQL. */
@NullMarked
package io.shucheng.ordering.persistence;

import org.jspecify.annotations.NullMarked;
