/** What the machine spends: the processes of a shop, and their processor time. */
@NullMarked
package io.shuchengperf.machine;

import org.jspecify.annotations.NullMarked;
