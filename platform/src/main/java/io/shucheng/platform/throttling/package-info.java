/** How much one client may ask for: token buckets by client and kind of request. */
@NamedInterface("throttling")
@NullMarked
package io.shucheng.platform.throttling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
