/** Assessing orders, and keeping the rules fresh. */
@NullMarked
package io.shucheng.risk.usecase;

import org.jspecify.annotations.NullMarked;
