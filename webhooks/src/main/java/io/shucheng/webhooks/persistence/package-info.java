/** Subscriptions, messages and deliveries in PostgreSQL. */
@NullMarked
package io.shucheng.webhooks.persistence;

import org.jspecify.annotations.NullMarked;
