package io.shuchengperf.traffic;

import java.time.Duration;

/** A visitor's tokens. */
record Tokens(String access, String refresh, Duration expiresIn) {}
