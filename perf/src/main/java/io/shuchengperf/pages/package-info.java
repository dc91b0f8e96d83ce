/** What published pages share. */
@NullMarked
package io.shuchengperf.pages;

import org.jspecify.annotations.NullMarked;
