/** The whole shop, as tests of its pages, letters and documents open it. */
@NullMarked
package io.shuchengtest.shop;

import org.jspecify.annotations.NullMarked;
