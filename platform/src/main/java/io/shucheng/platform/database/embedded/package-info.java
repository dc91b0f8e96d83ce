/** Runs the PostgreSQL that comes with the shop. */
@NullMarked
package io.shucheng.platform.database.embedded;

import org.jspecify.annotations.NullMarked;
