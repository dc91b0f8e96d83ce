/** ONIX for Books 2.1, 3.0 and 3.1, reference and short tags, in whatever encoding. */
@NullMarked
package io.shucheng.catalog.feeds.onix;

import org.jspecify.annotations.NullMarked;
