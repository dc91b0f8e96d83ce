/** Following the sources of settings, changing and showing them. */
@NullMarked
package io.shucheng.platform.settings.usecase;

import org.jspecify.annotations.NullMarked;
