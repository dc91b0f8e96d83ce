/** How letters leave. */
@NullMarked
package io.shucheng.platform.mail.config;

import org.jspecify.annotations.NullMarked;
