/** What ordering does when something happened elsewhere, or when time passes. */
@NullMarked
package io.shucheng.ordering.reactions;

import org.jspecify.annotations.NullMarked;
