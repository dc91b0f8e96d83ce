/** Keeps the process's virtual threads going. */
@NullMarked
package io.shucheng.platform.threads;

import org.jspecify.annotations.NullMarked;
