/** Writing to the buyer of an order. */
@NullMarked
package io.shucheng.letters.usecase;

import org.jspecify.annotations.NullMarked;
