/** Looks after the sources of settings, now and then. */
@NullMarked
package io.shucheng.platform.settings.reactions;

import org.jspecify.annotations.NullMarked;
