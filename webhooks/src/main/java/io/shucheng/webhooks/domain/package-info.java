/** Subscriptions, messages and their deliveries, and whom they may go to. */
@NullMarked
package io.shucheng.webhooks.domain;

import org.jspecify.annotations.NullMarked;
