/** Threads that modules keep going, and what keeps the process's virtual threads going. */
@NamedInterface("threads")
@NullMarked
package io.shucheng.platform.threads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
