/** How much each client may. */
@NullMarked
package io.shucheng.platform.throttling.config;

import org.jspecify.annotations.NullMarked;
