package io.shucheng.platform.identity.domain;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * An RSA key that signs access tokens for a while and verifies them for a little longer. Its times
 * are in its JWK ({@code nbf}, {@code exp}), in whole seconds.
 *
 * @param jwk with its private half where this node signs with it
 */
public record SigningKey(RSAKey jwk) {

  /** Each is known so long before it signs: whoever keeps the published ones may do so for less. */
  public static final Duration LEAD = Duration.ofHours(1);

  /** How long the last token can be good, on a node whose clock is slow, too. */
  private static final Duration TAIL = EndedSessions.LONGEST_TOKEN.plusMinutes(1);

  /**
   * A new one.
   *
   * @param pair RSA
   * @param from when it begins to sign
   * @param life how long it signs
   */
  public static SigningKey of(KeyPair pair, Instant from, Duration life) {
    return new SigningKey(
        new RSAKey.Builder((RSAPublicKey) pair.getPublic())
            .privateKey(pair.getPrivate())
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .keyID(UUID.randomUUID().toString())
            .notBeforeTime(Date.from(from))
            .expirationTime(Date.from(from.plus(life).plus(TAIL)))
            .build());
  }

  /**
   * A key as {@link #toJson} writes it, or its public half.
   *
   * @throws ParseException where it is none, or lacks its name or times
   */
  public static SigningKey parse(String json) throws ParseException {
    RSAKey jwk = RSAKey.parse(json);
    if (jwk.getKeyID() == null
        || jwk.getNotBeforeTime() == null
        || jwk.getExpirationTime() == null) {
      throw new ParseException("a signing key has 'kid', 'nbf' and 'exp'", 0);
    }
    return new SigningKey(jwk);
  }

  /** What tokens name it by. */
  public String id() {
    return jwk.getKeyID();
  }

  /** When it begins to sign. */
  public Instant signsFrom() {
    return jwk.getNotBeforeTime().toInstant();
  }

  /** When the next one signs instead. */
  public Instant signsUntil() {
    return expiresAt().minus(TAIL);
  }

  /** When no token that it signed is good any more. */
  public Instant expiresAt() {
    return jwk.getExpirationTime().toInstant();
  }

  /** Whether no token that it signed is good any more. */
  public boolean isExpired(Instant now) {
    return expiresAt().isBefore(now);
  }

  /** Its public half. */
  public SigningKey published() {
    return new SigningKey(jwk.toPublicJWK());
  }

  /** As JSON (RFC 7517), with the private half where there is one. */
  public String toJson() {
    return jwk.toJSONString();
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "%s (signs from %s until %s)".formatted(id(), signsFrom(), signsUntil());
  }
}
