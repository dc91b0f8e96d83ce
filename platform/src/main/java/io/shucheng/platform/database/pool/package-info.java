/** Connections of the pool, as requests use them. */
@NullMarked
package io.shucheng.platform.database.pool;

import org.jspecify.annotations.NullMarked;
