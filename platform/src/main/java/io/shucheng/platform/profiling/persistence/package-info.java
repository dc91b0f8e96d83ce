/** What the server itself measures. */
@NullMarked
package io.shucheng.platform.profiling.persistence;

import org.jspecify.annotations.NullMarked;
