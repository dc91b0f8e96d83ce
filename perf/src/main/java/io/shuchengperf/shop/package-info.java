/** The shop as a client of its API knows it. */
@NullMarked
package io.shuchengperf.shop;

import org.jspecify.annotations.NullMarked;
