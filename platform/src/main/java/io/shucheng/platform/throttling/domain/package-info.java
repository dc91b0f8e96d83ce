/** Clients, allowances and buckets. */
@NullMarked
package io.shucheng.platform.throttling.domain;

import org.jspecify.annotations.NullMarked;
