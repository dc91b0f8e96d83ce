/**
 * What a crash leaves: orders are placed, the shop or its PostgreSQL is killed, and what the
 * clients know is compared with what the shop knows afterwards.
 */
@NullMarked
package io.shuchengperf.crash;

import org.jspecify.annotations.NullMarked;
