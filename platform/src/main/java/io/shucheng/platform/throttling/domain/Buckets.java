package io.shucheng.platform.throttling.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.shucheng.platform.deadlines.Work;
import io.shucheng.platform.throttling.Allowance;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

  private static final String MAC = "HmacSHA256";

  private static final int TURNS = 64;

  /** Of a shared allowance the part that each node gives by itself; nothing of a small one. */
  private static final int OWN_PART = 12;

  private final Policies policies;
  private final SharedBuckets shared;
  private final SecretKeySpec secret;
  private final Cache<Key, Counted> counted =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(LONGEST_UNUSED).build();

  private final Cache<String, Denied> denied =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST_UNUSED).build();

  /** Of one client one thread at a time has a connection for this. */
  private final ReentrantLock[] turns = new ReentrantLock[TURNS];

  private final AtomicBoolean reachable = new AtomicBoolean(true);

  /**
   * @param secret keeps who a bucket belongs to from whoever reads the shared ones; the same on all
   *     nodes, 32 bytes
   */
  public Buckets(Policies policies, SharedBuckets shared, byte[] secret) {
    this.policies = policies;
    this.shared = shared;
    this.secret = new SecretKeySpec(secret, MAC);
    Arrays.setAll(turns, _ -> new ReentrantLock());
  }

  /** Until when nothing is left of a shared bucket, by {@link System#nanoTime()}. */
  private record Denied(Policy policy, long until) {}

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
    var estimate = own(allowance, client, policy, policy.most()).estimateAbilityToConsume(1);
    return estimate.canBeConsumed()
        ? null
        : new Denial(allowance, policy, estimate.getNanosToWaitForRefill());
  }

  /** Gives one back to a client's shared allowance. */
  public void giveBack(Allowance allowance, Client client) {
    if (policies.inForce()) {
      Policy policy = policies.of(allowance);
      try {
        String key = key(allowance, client);
        shared.of(key, policy.bucket()).addTokens(1);
        denied.invalidate(key);
      } catch (RuntimeException e) {
        unreachable(e);
      }
    }
  }

  private @Nullable Denial takeOwn(Allowance allowance, Client client, Policy policy) {
    Bucket bucket = own(allowance, client, policy, policy.most());
    return bucket.tryConsume(1)
        ? null
        : new Denial(
            allowance, policy, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  private @Nullable Denial takeShared(Allowance allowance, Client client, Policy policy) {
    int part = policy.most() / OWN_PART;
    if (part > 0 && own(allowance, client, policy, part).tryConsume(1)) {
      return null;
    }
    String key = key(allowance, client);
    ReentrantLock turn = turns[Math.floorMod(key.hashCode(), turns.length)];
    turn.lock();
    try {
      Denied before = denied.getIfPresent(key);
      long now = System.nanoTime();
      if (before != null && before.policy().equals(policy) && before.until() - now > 0) {
        // whoever goes on asking costs no transaction
        return new Denial(allowance, policy, before.until() - now);
      }
      ConsumptionProbe probe = shared.of(key, policy.bucket()).tryConsumeAndReturnRemaining(1);
      reachable.set(true);
      if (probe.isConsumed()) {
        return null;
      }
      denied.put(key, new Denied(policy, now + probe.getNanosToWaitForRefill()));
      return new Denial(allowance, policy, probe.getNanosToWaitForRefill());
    } catch (RuntimeException e) {
      unreachable(e);
      return null;
    } finally {
      turn.unlock();
    }
  }

  private Bucket own(Allowance allowance, Client client, Policy policy, int most) {
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
                          : new Counted(policy, bucket(policy.bucket(most))));
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
    if (Work.isCurrentOver()) {
      throw e;
    }
    if (reachable.getAndSet(false)) {
      LOG.warn("Buckets that nodes share cannot be reached; nobody is held back by them", e);
    }
  }

  /** Nobody is to be found in the database by it. */
  private String key(Allowance allowance, Client client) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(secret);
      byte[] hash = mac.doFinal(client.toString().getBytes(StandardCharsets.UTF_8));
      return allowance.title() + ":" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }
}
