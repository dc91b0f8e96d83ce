/** The lane in the server: the handler before all others, and what it gives back and counts. */
@NullMarked
package io.shucheng.platform.lane.http;

import org.jspecify.annotations.NullMarked;
