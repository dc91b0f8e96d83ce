/** Both over HTTP. */
@NullMarked
package io.shucheng.platform.profiling.http;

import org.jspecify.annotations.NullMarked;
