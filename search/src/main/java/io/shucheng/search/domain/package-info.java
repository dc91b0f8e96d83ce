/** What is asked of an index of books, and how far it follows the catalog. */
@NullMarked
package io.shucheng.search.domain;

import org.jspecify.annotations.NullMarked;
