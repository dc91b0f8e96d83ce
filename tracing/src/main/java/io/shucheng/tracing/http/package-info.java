/** Follows requests from the socket to their answers. */
@NullMarked
package io.shucheng.tracing.http;

import org.jspecify.annotations.NullMarked;
