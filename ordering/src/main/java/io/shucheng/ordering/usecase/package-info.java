/** What can be done with carts, stock, orders and payments, a verb phrase a class. */
@NullMarked
package io.shucheng.ordering.usecase;

import org.jspecify.annotations.NullMarked;
