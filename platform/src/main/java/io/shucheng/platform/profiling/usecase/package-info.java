/** Recording it. */
@NullMarked
package io.shucheng.platform.profiling.usecase;

import org.jspecify.annotations.NullMarked;
