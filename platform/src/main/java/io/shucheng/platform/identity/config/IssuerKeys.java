package io.shucheng.platform.identity.config;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies signatures with the keys that an issuer publishes. It is asked for them at the first
 * token, not at the start, for it may come later than the shop; while it does not answer, every few
 * seconds and no more, however many tokens come, and the keys that it published last are good for
 * an hour. Thread-safe.
 */
final class IssuerKeys implements JwtDecoder {

  private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

  private static final int PATIENCE_MILLIS = 2_000;
  private static final int MOST_BYTES = 256 * 1024;
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration SELDOM = Duration.ofSeconds(5);
  private static final Duration OUTAGE = Duration.ofHours(1);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String issuer;
  private final LongSupplier nanoTime;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable JwtDecoder decoder;
  private long lastAsked;

  /**
   * @param nanoTime as {@link System#nanoTime()}
   */
  IssuerKeys(String issuer, LongSupplier nanoTime) {
    this.issuer = issuer;
    this.nanoTime = nanoTime;
    this.lastAsked = nanoTime.getAsLong() - SELDOM.toNanos();
  }

  /**
   * The token, whose signature is good.
   *
   * @throws JwtException also where that cannot be found out now
   */
  @Override
  public Jwt decode(String token) {
    JwtDecoder known = decoder;
    return (known == null ? ask() : known).decode(token);
  }

  private JwtDecoder ask() {
    if (!waitedForTurn()) {
      throw new JwtException("the issuer is being asked for its keys");
    }
    try {
      JwtDecoder known = decoder;
      if (known != null) {
        return known;
      }
      if (nanoTime.getAsLong() - lastAsked < SELDOM.toNanos()) {
        throw new JwtException("the issuer was asked for its keys a moment ago");
      }
      lastAsked = nanoTime.getAsLong();
      JwtDecoder found = discover();
      decoder = found;
      return found;
    } catch (IOException | RuntimeException e) {
      if (e instanceof JwtException told) {
        throw told;
      }
      LOG.warn("The issuer {} cannot be asked for its keys", issuer, e);
      throw new JwtException("the issuer cannot be asked for its keys", e);
    } finally {
      asking.unlock();
    }
  }

  private boolean waitedForTurn() {
    try {
      return asking.tryLock(2 * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private JwtDecoder discover() throws IOException {
    DefaultResourceRetriever retriever =
        new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
    URI about = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    Map<?, ?> told =
        JSON.readValue(retriever.retrieveResource(about.toURL()).getContent(), Map.class);
    if (!issuer.equals(told.get("issuer")) || !(told.get("jwks_uri") instanceof String keys)) {
      throw new IOException("%s tells of another issuer, or of no keys".formatted(about));
    }
    JWKSource<SecurityContext> source =
        JWKSourceBuilder.create(URI.create(keys).toURL(), retriever)
            .cache(KEPT.toMillis(), PATIENCE_MILLIS)
            .rateLimited(SELDOM.toMillis())
            .outageTolerant(OUTAGE.toMillis())
            .build();
    return Signatures.of(
        source,
        Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256));
  }
}
