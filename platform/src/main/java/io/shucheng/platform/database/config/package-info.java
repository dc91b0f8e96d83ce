/** Connects the shop to its database, and migrates it. */
@NullMarked
package io.shucheng.platform.database.config;

import org.jspecify.annotations.NullMarked;
