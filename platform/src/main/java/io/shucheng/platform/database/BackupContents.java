package io.shucheng.platform.database;

import java.time.Instant;

/**
 * What a backup holds.
 *
 * @param madeAt when its snapshot of the database was taken
 * @param rows in all tables
 */
public record BackupContents(Instant madeAt, long rows) {}
