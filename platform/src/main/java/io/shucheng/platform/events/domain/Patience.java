package io.shucheng.platform.events.domain;

import java.time.Duration;

/**
 * How often and when a publication is tried again. The n-th wait is {@code first × factor}{@code
 * ⁿ⁻¹}, at most {@code longest}.
 *
 * @param attempts after so many it is parked
 * @param silence without a sign of life for so long, a delivery is thought lost
 */
public record Patience(
    int attempts, Duration first, int factor, Duration longest, Duration silence) {}
