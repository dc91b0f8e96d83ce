/** The catalog over HTTP: books and covers for everybody, imports and edits for staff. */
@NullMarked
package io.shucheng.catalog.http;

import org.jspecify.annotations.NullMarked;
