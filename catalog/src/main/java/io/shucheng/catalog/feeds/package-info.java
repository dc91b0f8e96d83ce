/** Reads the files of feeds; each format has a package. */
@NullMarked
package io.shucheng.catalog.feeds;

import org.jspecify.annotations.NullMarked;
