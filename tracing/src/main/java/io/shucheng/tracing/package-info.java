/**
 * Sends traces of some requests to an OpenTelemetry collector. It is there only where the operator
 * said where that is, and is never waited for: what cannot be sent is dropped.
 */
@ApplicationModule(
    displayName = "Tracing",
    allowedDependencies = {"platform :: commands", "platform :: tracing", "platform :: web"})
@NullMarked
package io.shucheng.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
