/**
 * What searches cost: generated books, a shop for each size, and PostgreSQL's full text beside it.
 */
@NullMarked
package io.shuchengperf.searching;

import org.jspecify.annotations.NullMarked;
