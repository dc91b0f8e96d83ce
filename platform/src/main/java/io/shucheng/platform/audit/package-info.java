/** Who changed what in the back office, and when; kept for ever. */
@NullMarked
package io.shucheng.platform.audit;

import org.jspecify.annotations.NullMarked;
