/** How texts are made into the terms of the index: Chinese and English, mixed as they come. */
@NullMarked
package io.shucheng.search.persistence.analysis;

import org.jspecify.annotations.NullMarked;
