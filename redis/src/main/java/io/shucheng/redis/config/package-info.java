/** Redis's settings and wiring. */
@NullMarked
package io.shucheng.redis.config;

import org.jspecify.annotations.NullMarked;
