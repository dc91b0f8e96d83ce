/**
 * How well a shop's search answers what people ask for: judged queries over the demo's books, asked
 * over HTTP.
 */
@NullMarked
package io.shuchengperf.relevance;

import org.jspecify.annotations.NullMarked;
