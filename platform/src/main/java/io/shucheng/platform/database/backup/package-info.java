/** Copies the database into a file and back, table by table, with PostgreSQL's COPY. */
@NullMarked
package io.shucheng.platform.database.backup;

import org.jspecify.annotations.NullMarked;
