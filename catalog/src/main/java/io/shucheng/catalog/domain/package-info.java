/** What a book is, how the records of feeds become books, and what staff decided about them. */
@NullMarked
package io.shucheng.catalog.domain;

import org.jspecify.annotations.NullMarked;
