/** Tells of the statements of requests that are traced. */
@NullMarked
package io.shucheng.tracing.database;

import org.jspecify.annotations.NullMarked;
