/** Starting the shop, and telling that it is open or why it is not. */
@NullMarked
package io.shucheng.console.opening;

import org.jspecify.annotations.NullMarked;
