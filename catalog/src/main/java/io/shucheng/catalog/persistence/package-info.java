/** The catalog in PostgreSQL. */
@NullMarked
package io.shucheng.catalog.persistence;

import org.jspecify.annotations.NullMarked;
