/** Which requests are traced, and what is told of them. */
@NullMarked
package io.shucheng.tracing.spans;

import org.jspecify.annotations.NullMarked;
