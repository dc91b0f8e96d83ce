/** How fast a shop takes catalog files in. */
@NullMarked
package io.shuchengperf.importing;

import org.jspecify.annotations.NullMarked;
