/** Where Redis is, and how values lie there. */
@NullMarked
package io.shucheng.redis.domain;

import org.jspecify.annotations.NullMarked;
