/** What lies ready in the shop, beside nginx with the same bytes as files. */
@NullMarked
package io.shuchengperf.looks;

import org.jspecify.annotations.NullMarked;
