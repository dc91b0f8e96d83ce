/**
 * What orders cost, published: the use case in groups and one by one beside PostgreSQL's own
 * yardstick, and one title that everybody wants.
 */
@NullMarked
package io.shuchengperf.orders;

import org.jspecify.annotations.NullMarked;
