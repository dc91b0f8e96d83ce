package io.shucheng.redis.lettuce;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shucheng.platform.caching.SharedValue;
import io.shucheng.platform.threads.Follower;
import io.shucheng.platform.threads.Follower.Hints;
import io.shucheng.redis.domain.RedisAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;

/** What a node of a shop has of Redis. */
final class Node implements AutoCloseable {

  static final String PREFIX = "shucheng:test:";
  static final Duration LIFE = Duration.ofMinutes(5);

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final RedisValues values;
  private final Follower watch;

  private Node(String url, String prefix, Duration patience) {
    Terms terms = new Terms(patience, Duration.ofMinutes(10), 64 << 10, 50, 100, 20, 10);
    values = new RedisValues(RedisAddress.parse(url), prefix, terms, meters);
    watch = new Follower("redis", Duration.ofMillis(200), Hints.NONE, values.watch());
    watch.start();
  }

  /** One that is patient, since machines that run tests pause. */
  static Node at(String url) {
    return new Node(url, PREFIX, Duration.ofSeconds(1));
  }

  static Node at(String url, Duration patience) {
    return new Node(url, PREFIX, patience);
  }

  static Node ofAnotherShop(String url) {
    return new Node(url, "shucheng:other:", Duration.ofSeconds(1));
  }

  /** Waits until it asks Redis. */
  Node awaitConnection() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              double before = answers();
              values.find("none");
              return answers() > before;
            });
    return this;
  }

  /** What is found, as text; null for nothing. */
  String find(String key) {
    SharedValue found = values.find(key);
    return found == null
        ? null
        : found.revision() + " " + new String(found.bytes(), StandardCharsets.UTF_8);
  }

  /** Gives a value, and waits until Redis has heard of it. */
  void put(String key, long revision, String text) {
    double before = told();
    values.put(key, new SharedValue(revision, text.getBytes(StandardCharsets.UTF_8)), LIFE);
    awaitTold(before);
  }

  void outdate(String key, long revision) {
    double before = told();
    values.outdate(key, revision);
    awaitTold(before);
  }

  double questions(String result) {
    Timer timer = meters.find("shucheng.redis.questions").tag("result", result).timer();
    return timer.count();
  }

  double unasked() {
    return meters.find("shucheng.redis.unasked").counter().count();
  }

  double tellings(String what, String result) {
    return meters
        .find("shucheng.redis.tellings")
        .tags("what", what, "result", result)
        .counter()
        .count();
  }

  boolean isBreaker(String state) {
    Gauge gauge = meters.find("shucheng.redis.breaker").tag("state", state).gauge();
    return gauge.value() == 1;
  }

  @Override
  public void close() {
    watch.stop();
    values.close();
  }

  private void awaitTold(double before) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> told() > before);
  }

  private double answers() {
    return questions("hit") + questions("miss");
  }

  private double told() {
    return meters.find("shucheng.redis.tellings").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
