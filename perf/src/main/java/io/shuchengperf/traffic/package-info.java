/**
 * The reference traffic: 50% search, 30% look, 20% order, by visitors who remember what they saw.
 */
@NullMarked
package io.shuchengperf.traffic;

import org.jspecify.annotations.NullMarked;
