/** Amounts of money in one currency, exact to the currency's minor unit. */
@NamedInterface("money")
@NullMarked
package io.shucheng.platform.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
