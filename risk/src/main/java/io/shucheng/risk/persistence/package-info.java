/** The rules on disk, for a start without the service. */
@NullMarked
package io.shucheng.risk.persistence;

import org.jspecify.annotations.NullMarked;
