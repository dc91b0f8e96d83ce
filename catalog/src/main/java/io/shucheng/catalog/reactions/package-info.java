/** What follows the change feed on this node. */
@NullMarked
package io.shucheng.catalog.reactions;

import org.jspecify.annotations.NullMarked;
