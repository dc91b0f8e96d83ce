/** What takes traces in tests. */
@NullMarked
package io.shuchengtest.tracing;

import org.jspecify.annotations.NullMarked;
