package io.shucheng.platform.identity.domain;

import io.shucheng.platform.identity.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token as it is kept: by its hash. All that come from one log-in are a family.
 *
 * @param usedAt when it was exchanged for the next; it can be used no more
 */
public record RefreshToken(
    Hash hash, UUID family, AccountId account, Instant expiresAt, @Nullable Instant usedAt) {

  /** How long a log-in lasts without being used. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  private static final SecureRandom RANDOM = new SecureRandom();

  /** 256 random bits, as their owner gets them. */
  public static String newSecret() {
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  public boolean isUsed() {
    return usedAt != null;
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** The SHA-256 of a token's secret; enough for a secret of 256 random bits. */
  public record Hash(String hex) {

    public static Hash of(String secret) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        return new Hash(java.util.HexFormat.of().formatHex(digest));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    public byte[] bytes() {
      return java.util.HexFormat.of().parseHex(hex);
    }
  }
}
