/** The model of carts, stock, orders and payments, its rules, and the collections it is kept in. */
@NullMarked
package io.shucheng.ordering.domain;

import org.jspecify.annotations.NullMarked;
