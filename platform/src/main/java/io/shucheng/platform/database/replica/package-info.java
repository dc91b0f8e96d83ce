/** Streaming replicas of the database, watched and asked for what is only shown. */
@NullMarked
package io.shucheng.platform.database.replica;

import org.jspecify.annotations.NullMarked;
