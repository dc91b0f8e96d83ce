/** The outbox's table, and the registry's way to it. */
@NullMarked
package io.shucheng.platform.events.persistence;

import org.jspecify.annotations.NullMarked;
