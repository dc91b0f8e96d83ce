/** The search's settings, its wiring, and what it tells its operators. */
@NullMarked
package io.shucheng.search.config;

import org.jspecify.annotations.NullMarked;
