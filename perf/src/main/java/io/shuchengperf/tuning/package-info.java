/**
 * What the shop's optimizations are worth: the reference traffic's mix and orders alone, with all
 * of them and with none, in turns.
 */
@NullMarked
package io.shuchengperf.tuning;

import org.jspecify.annotations.NullMarked;
