/** Settings and wiring. */
@NullMarked
package io.shucheng.webhooks.config;

import org.jspecify.annotations.NullMarked;
