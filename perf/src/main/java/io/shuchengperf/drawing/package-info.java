/** Plots for published pages. */
@NullMarked
package io.shuchengperf.drawing;

import org.jspecify.annotations.NullMarked;
