/**
 * The laboratory: one package per concern. It knows the shop by HTTP alone, except the benchmarks,
 * which measure plain classes; nothing of it is deployed.
 */
@NullMarked
package io.shuchengperf;

import org.jspecify.annotations.NullMarked;
