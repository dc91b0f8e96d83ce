/** What the server itself measures. */
@NullMarked
package io.shucheng.platform.database.persistence;

import org.jspecify.annotations.NullMarked;
