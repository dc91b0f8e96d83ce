/** What the shop does when it is asked for more than it can, and how soon it is itself again. */
@NullMarked
package io.shuchengperf.overload;

import org.jspecify.annotations.NullMarked;
