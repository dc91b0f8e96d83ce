/** Risk's settings and wiring. */
@NullMarked
package io.shucheng.risk.config;

import org.jspecify.annotations.NullMarked;
