/** Subscribing, telling, delivering, and looking at what came of it. */
@NullMarked
package io.shucheng.webhooks.usecase;

import org.jspecify.annotations.NullMarked;
