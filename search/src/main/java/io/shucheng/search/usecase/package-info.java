/** What search does: finds, suggests, and follows the catalog. */
@NullMarked
package io.shucheng.search.usecase;

import org.jspecify.annotations.NullMarked;
