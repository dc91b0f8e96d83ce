/** Books that nobody wrote: catalogs of any size, the same for the same seed. */
@NullMarked
package io.shuchengperf.generating;

import org.jspecify.annotations.NullMarked;
