/** Asking Redis and telling it, by Lettuce. */
@NullMarked
package io.shucheng.redis.lettuce;

import org.jspecify.annotations.NullMarked;
