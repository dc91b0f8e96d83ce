/** The settings of traces, and their wiring. */
@NullMarked
package io.shucheng.tracing.config;

import org.jspecify.annotations.NullMarked;
