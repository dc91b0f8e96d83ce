/** Trying again what failed, and what an operator may see and do. */
@NullMarked
package io.shucheng.platform.events.usecase;

import org.jspecify.annotations.NullMarked;
