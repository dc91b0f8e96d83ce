/** What requests cost the database. */
@NullMarked
package io.shucheng.platform.database.http;

import org.jspecify.annotations.NullMarked;
