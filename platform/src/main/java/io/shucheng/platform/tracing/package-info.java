/** What a trace of a request tells beside when it came and went. */
@NamedInterface("tracing")
@NullMarked
package io.shucheng.platform.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
