/** What was seen of the processors, its picture, and what was measured of statements. */
@NullMarked
package io.shucheng.platform.profiling.domain;

import org.jspecify.annotations.NullMarked;
