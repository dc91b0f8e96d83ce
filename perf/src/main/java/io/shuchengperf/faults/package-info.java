/**
 * What orders do while something that the shop needs is slow or breaks: its database behind a wire
 * that delays and resets, and a risk service that refuses and hangs.
 */
@NullMarked
package io.shuchengperf.faults;

import org.jspecify.annotations.NullMarked;
