/** What stands in where nothing is traced. */
@NullMarked
package io.shucheng.platform.tracing.config;

import org.jspecify.annotations.NullMarked;
