package io.shucheng.platform.throttling.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.shucheng.platform.throttling.Allowance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The buckets of this node's clients. Of an allowance that all nodes share, a client takes the
 * first part here, so that who orders now and then costs no transaction; what goes beyond is taken
 * from the shared bucket. Where that cannot be reached, nobody is held back for it. Thread-safe.
 */
public final class Buckets {

  private static final Logger LOG = LoggerFactory.getLogger(Buckets.class);

  /** Some 300 bytes each. A client that is pushed out by others begins anew. */
  private static final int MOST = 200_000;

  /** Longer than any bucket takes to fill. */
  private static final Duration LONGEST_UNUSED = Duration.ofHours(1);

  /** Of a shared allowance the part that each node gives by itself; nothing of a small one. */
  private static final int OWN_PART = 12;

  private final Policies policies;
  private final SharedBuckets shared;
  private final Cache<Key, Counted> counted =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(LONGEST_UNUSED).build();

  public Buckets(Policies policies, SharedBuckets shared) {
    this.policies = policies;
    this.shared = shared;
  }

  private final AtomicBoolean reachable = new AtomicBoolean(true);

  private record Key(Allowance allowance, Client client) {}

  /** A bucket and the policy that it was made by. */
  private record Counted(Policy policy, Bucket bucket) {}

  /** Takes one of a client's allowance; null where there was one. */
  public @Nullable Denial take(Allowance allowance, Client client) {
    if (!policies.inForce()) {
      return null;
    }
    Policy policy = policies.of(allowance);
    return allowance.isShared()
        ? takeShared(allowance, client, policy)
        : takeOwn(allowance, client, policy);
  }

  /** Whether something is left of an allowance that this node gives by itself; takes nothing. */
  public @Nullable Denial look(Allowance allowance, Client client) {
    if (!policies.inForce()) {
      return null;
    }
    Policy policy = policies.of(allowance);
    var estimate = own(allowance, client, policy, policy.bucket()).estimateAbilityToConsume(1);
    return estimate.canBeConsumed()
        ? null
        : new Denial(allowance, policy, estimate.getNanosToWaitForRefill());
  }

  /** Gives one back to a client's shared allowance. */
  public void giveBack(Allowance allowance, Client client) {
    if (policies.inForce()) {
      Policy policy = policies.of(allowance);
      try {
        shared.of(key(allowance, client), policy.bucket()).addTokens(1);
      } catch (RuntimeException e) {
        unreachable(e);
      }
    }
  }

  private @Nullable Denial takeOwn(Allowance allowance, Client client, Policy policy) {
    Bucket bucket = own(allowance, client, policy, policy.bucket());
    return bucket.tryConsume(1)
        ? null
        : new Denial(
            allowance, policy, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  private @Nullable Denial takeShared(Allowance allowance, Client client, Policy policy) {
    int part = policy.most() / OWN_PART;
    if (part > 0 && own(allowance, client, policy, policy.bucket(part)).tryConsume(1)) {
      return null;
    }
    try {
      ConsumptionProbe probe =
          shared.of(key(allowance, client), policy.bucket()).tryConsumeAndReturnRemaining(1);
      reachable.set(true);
      return probe.isConsumed()
          ? null
          : new Denial(allowance, policy, probe.getNanosToWaitForRefill());
    } catch (RuntimeException e) {
      unreachable(e);
      return null;
    }
  }

  private Bucket own(
      Allowance allowance, Client client, Policy policy, BucketConfiguration configuration) {
    Key key = new Key(allowance, client);
    Counted known = counted.getIfPresent(key);
    if (known == null || !known.policy().equals(policy)) {
      known =
          counted
              .asMap()
              .compute(
                  key,
                  (_, before) ->
                      before != null && before.policy().equals(policy)
                          ? before
                          : new Counted(policy, bucket(configuration)));
    }
    return known.bucket();
  }

  private static Bucket bucket(BucketConfiguration configuration) {
    var builder = Bucket.builder();
    for (var limit : configuration.getBandwidths()) {
      builder.addLimit(limit);
    }
    return builder.build();
  }

  private void unreachable(RuntimeException e) {
    if (reachable.getAndSet(false)) {
      LOG.warn("Buckets that nodes share cannot be reached; nobody is held back by them", e);
    }
  }

  /** Nobody is to be found in the database by it. */
  private static String key(Allowance allowance, Client client) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(client.toString().getBytes(StandardCharsets.UTF_8));
      return allowance.title() + ":" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
