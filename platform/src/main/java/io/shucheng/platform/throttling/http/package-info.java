/** Who asks, and how they are told that it is too much. */
@NullMarked
package io.shucheng.platform.throttling.http;

import org.jspecify.annotations.NullMarked;
