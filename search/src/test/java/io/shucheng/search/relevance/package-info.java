/** How well the search answers what people ask for: judged queries over the demo's books. */
@NullMarked
package io.shucheng.search.relevance;

import org.jspecify.annotations.NullMarked;
