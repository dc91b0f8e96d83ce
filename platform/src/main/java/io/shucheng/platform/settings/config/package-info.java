/** Wiring of the settings. */
@NullMarked
package io.shucheng.platform.settings.config;

import org.jspecify.annotations.NullMarked;
