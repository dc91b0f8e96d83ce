/** What settings there are, who says what of them, and what is in force. */
@NullMarked
package io.shucheng.platform.settings.domain;

import org.jspecify.annotations.NullMarked;
