/** Values kept in this process, for what is asked more often than it changes. */
@NamedInterface("caching")
@NullMarked
package io.shucheng.platform.caching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
