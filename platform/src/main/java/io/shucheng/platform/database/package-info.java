/**
 * Which PostgreSQL the shop stands on: its own embedded one or another, migrated before anyone
 * asks.
 */
@NamedInterface("database")
@NullMarked
package io.shucheng.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
