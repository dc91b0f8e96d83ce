/** Shortcuts in the server: which requests take them, and what filters would do for those. */
@NullMarked
package io.shucheng.platform.shortcut.http;

import org.jspecify.annotations.NullMarked;
