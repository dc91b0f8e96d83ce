/** What can be found out about changes. */
@NullMarked
package io.shucheng.platform.audit.usecase;

import org.jspecify.annotations.NullMarked;
