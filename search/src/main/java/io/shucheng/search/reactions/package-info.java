/** What search does when the catalog changes. */
@NullMarked
package io.shucheng.search.reactions;

import org.jspecify.annotations.NullMarked;
