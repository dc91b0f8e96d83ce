/** Buckets that all nodes share. */
@NullMarked
package io.shucheng.platform.throttling.persistence;

import org.jspecify.annotations.NullMarked;
