/** Settings in the database and in the operator's file. */
@NullMarked
package io.shucheng.platform.settings.persistence;

import org.jspecify.annotations.NullMarked;
