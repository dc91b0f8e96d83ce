package io.shucheng.platform.identity;

import java.time.Instant;

/**
 * Somebody had an account erased. Whoever keeps things about its owner that no law wants kept
 * forgets them.
 */
public record AccountErased(AccountId account, Instant at) {}
