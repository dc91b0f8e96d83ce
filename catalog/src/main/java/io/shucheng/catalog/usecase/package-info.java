/** What can be done with the catalog, a verb phrase a class. */
@NullMarked
package io.shucheng.catalog.usecase;

import org.jspecify.annotations.NullMarked;
