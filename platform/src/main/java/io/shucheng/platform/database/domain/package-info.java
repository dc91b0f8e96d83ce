/** What statements cost. */
@NullMarked
package io.shucheng.platform.database.domain;

import org.jspecify.annotations.NullMarked;
