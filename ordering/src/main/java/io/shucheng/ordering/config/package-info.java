/** Ordering's settings and wiring. */
@NullMarked
package io.shucheng.ordering.config;

import org.jspecify.annotations.NullMarked;
