/** What an operator asks of the outbox over HTTP. */
@NullMarked
package io.shucheng.platform.events.http;

import org.jspecify.annotations.NullMarked;
