package io.shucheng.platform.throttling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.shucheng.platform.throttling.Allowance;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTests {

  private static final Client SOMEBODY = new Client.Named("somebody");
  private static final Client OTHER = new Client.Named("other");

  private static final byte[] SECRET = new byte[32];

  private final Held policies = new Held();
  private final Together shared = new Together();
  private final Buckets buckets = new Buckets(policies, shared, SECRET);

  @Test
  void eachClientHasAnAllowanceOfEachKind() {
    policies.most = 3;

    assertThat(take(buckets, Allowance.READS, SOMEBODY, 5)).isEqualTo(3);
    assertThat(take(buckets, Allowance.WRITES, SOMEBODY, 5)).isEqualTo(3);
    assertThat(take(buckets, Allowance.READS, OTHER, 5)).isEqualTo(3);
  }

  @Test
  void whoIsDeniedIsToldWhenToCome() {
    policies.most = 2;
    take(buckets, Allowance.READS, SOMEBODY, 2);

    Denial denial = buckets.take(Allowance.READS, SOMEBODY);

    assertThat(denial).isNotNull();
    assertThat(denial.allowance()).isEqualTo(Allowance.READS);
    assertThat(denial.policy().most()).isEqualTo(2);
    // one of two in an hour
    assertThat(denial.secondsToWait()).isBetween(1790L, 1800L);
  }

  @Test
  void whereNothingIsInForceNobodyIsCounted() {
    policies.most = 1;
    policies.inForce = false;

    assertThat(take(buckets, Allowance.READS, SOMEBODY, 50)).isEqualTo(50);
    policies.inForce = true;
    assertThat(take(buckets, Allowance.READS, SOMEBODY, 50)).isEqualTo(1);
  }

  @Test
  void aChangeIsInForceAtOnce() {
    policies.most = 1;
    take(buckets, Allowance.READS, SOMEBODY, 5);

    policies.most = 10;

    assertThat(take(buckets, Allowance.READS, SOMEBODY, 20)).isEqualTo(10);
  }

  @Test
  void lookingTakesNothing() {
    policies.most = 1;
    for (int i = 0; i < 5; i++) {
      assertThat(buckets.look(Allowance.BAD_TOKENS, SOMEBODY)).isNull();
    }
    assertThat(buckets.take(Allowance.BAD_TOKENS, SOMEBODY)).isNull();

    assertThat(buckets.look(Allowance.BAD_TOKENS, SOMEBODY)).isNotNull();
  }

  @Test
  void ofWhatIsSharedANodeGivesAPartByItself() {
    policies.most = 120;

    assertThat(take(buckets, Allowance.ORDERS, SOMEBODY, 10)).isEqualTo(10);
    assertThat(shared.asked).isZero();
    assertThat(take(buckets, Allowance.ORDERS, SOMEBODY, 200)).isEqualTo(120);

    Buckets otherNode = new Buckets(policies, shared, SECRET);
    assertThat(take(otherNode, Allowance.ORDERS, SOMEBODY, 200)).isEqualTo(10);
  }

  @Test
  void ofASmallShareNothingIsGivenWithoutTheOthers() {
    policies.most = 10;
    Buckets otherNode = new Buckets(policies, shared, SECRET);

    assertThat(take(buckets, Allowance.FAILED_LOG_INS, SOMEBODY, 6)).isEqualTo(6);
    assertThat(take(otherNode, Allowance.FAILED_LOG_INS, SOMEBODY, 20)).isEqualTo(4);
    otherNode.giveBack(Allowance.FAILED_LOG_INS, SOMEBODY);
    assertThat(take(buckets, Allowance.FAILED_LOG_INS, SOMEBODY, 20)).isEqualTo(1);
  }

  @Test
  void nobodyIsHeldBackForADatabaseThatIsGone() {
    policies.most = 2;
    shared.gone = true;

    assertThat(take(buckets, Allowance.ORDERS, SOMEBODY, 20)).isEqualTo(20);
    buckets.giveBack(Allowance.ORDERS, SOMEBODY);
  }

  @Test
  void whoeverGoesOnAskingCostsNoTransaction() {
    policies.most = 10;
    take(buckets, Allowance.FAILED_LOG_INS, SOMEBODY, 11);
    int asked = shared.asked;

    assertThat(take(buckets, Allowance.FAILED_LOG_INS, SOMEBODY, 100)).isZero();

    assertThat(shared.asked).isEqualTo(asked);
    assertThat(take(buckets, Allowance.FAILED_LOG_INS, OTHER, 1)).isEqualTo(1);
  }

  @Test
  void whatIsSharedIsKnownByASecret() {
    policies.most = 10;
    take(buckets, Allowance.FAILED_LOG_INS, SOMEBODY, 1);
    byte[] another = SECRET.clone();
    another[0]++;
    take(new Buckets(policies, shared, another), Allowance.FAILED_LOG_INS, SOMEBODY, 1);

    assertThat(shared.held).hasSize(2);
  }

  @Test
  void whatIsSharedNamesNobody() {
    policies.most = 10;
    take(buckets, Allowance.FAILED_LOG_INS, new Client.Named("emma@example.com"), 1);

    assertThat(shared.held.keySet())
        .allSatisfy(key -> assertThat(key).matches("failed-log-ins:[0-9a-f]{64}"));
  }

  @Test
  void manyAtOnceGetNoMoreThanThereIs() throws Exception {
    policies.most = 1000;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> taken = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        taken.add(threads.submit(() -> take(buckets, Allowance.READS, SOMEBODY, 1000)));
      }
      int all = 0;
      for (Future<Integer> one : taken) {
        all += one.get();
      }
      assertThat(all).isEqualTo(1000);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "192.0.2.1, ::ffff:192.0.2.1, true",
    "0.0.0.1, ::1, false",
  })
  void aNetworkIsAHostOrAHousehold(String one, String other, boolean same) {
    boolean equal =
        Client.Network.of(InetAddress.ofLiteral(one))
            .equals(Client.Network.of(InetAddress.ofLiteral(other)));
    assertThat(equal).isEqualTo(same);
  }

  private static int take(Buckets buckets, Allowance allowance, Client client, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      if (buckets.take(allowance, client) == null) {
        taken++;
      }
    }
    return taken;
  }

  /** The same policy for everything. */
  private static final class Held implements Policies {

    private boolean inForce = true;
    private int most = 1;

    @Override
    public boolean inForce() {
      return inForce;
    }

    @Override
    public Policy of(Allowance allowance) {
      return new Policy(most, Duration.ofHours(1));
    }
  }

  /** What nodes of one process share. */
  private static final class Together implements SharedBuckets {

    private final ConcurrentHashMap<String, Bucket> held = new ConcurrentHashMap<>();
    private boolean gone;
    private int asked;

    @Override
    public Bucket of(String key, BucketConfiguration bucket) {
      asked++;
      if (gone) {
        throw new IllegalStateException("gone");
      }
      return held.computeIfAbsent(
          key, _ -> Bucket.builder().addLimit(bucket.getBandwidths()[0]).build());
    }
  }
}
