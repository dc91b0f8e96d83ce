/** How often and how long the outbox tries, and what it measures. */
@NullMarked
package io.shucheng.platform.events.config;

import org.jspecify.annotations.NullMarked;
