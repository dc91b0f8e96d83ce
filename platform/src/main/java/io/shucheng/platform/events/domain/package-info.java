/** What waits for a listener, what was given up, and how both are looked at. */
@NullMarked
package io.shucheng.platform.events.domain;

import org.jspecify.annotations.NullMarked;
