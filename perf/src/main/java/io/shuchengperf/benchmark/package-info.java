/** Benchmarks of plain classes by JMH: what a piece of work costs, in time and in memory. */
@NullMarked
package io.shuchengperf.benchmark;

import org.jspecify.annotations.NullMarked;
