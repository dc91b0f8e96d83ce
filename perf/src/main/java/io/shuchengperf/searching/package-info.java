/** What searches cost: generated books, one shop, and PostgreSQL's full text beside it. */
@NullMarked
package io.shuchengperf.searching;

import org.jspecify.annotations.NullMarked;
