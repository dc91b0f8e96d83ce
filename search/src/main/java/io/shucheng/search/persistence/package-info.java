/** The index as Lucene keeps it: one folder on this node's disk. */
@NullMarked
package io.shucheng.search.persistence;

import org.jspecify.annotations.NullMarked;
