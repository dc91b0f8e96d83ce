/** Listens to what happens to orders. */
@NullMarked
package io.shucheng.letters.reactions;

import org.jspecify.annotations.NullMarked;
