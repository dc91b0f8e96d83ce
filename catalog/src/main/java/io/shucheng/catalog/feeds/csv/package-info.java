/** CSV files in whatever dialect and encoding, by column profiles. */
@NullMarked
package io.shucheng.catalog.feeds.csv;

import org.jspecify.annotations.NullMarked;
