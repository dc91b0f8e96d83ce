/** How long a start takes: of the installed form and of the one binary, and until it is warm. */
@NullMarked
package io.shuchengperf.starting;

import org.jspecify.annotations.NullMarked;
