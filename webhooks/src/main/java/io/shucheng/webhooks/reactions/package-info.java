/** What the other modules' events and the passing of time bring about. */
@NullMarked
package io.shucheng.webhooks.reactions;

import org.jspecify.annotations.NullMarked;
