package io.shucheng.redis.lettuce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.platform.caching.SharedValue;
import io.shucheng.redis.domain.ValueForm;
import io.shuchengtest.redis.RedisServer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What nodes find of each other's values in a Redis that is well. */
@Tag("database")
class SharingValuesIntegrationTests {

  private static RedisServer redis;

  private Node one;
  private Node other;

  @BeforeAll
  static void start() {
    redis = RedisServer.start();
  }

  @AfterAll
  static void end() {
    if (redis != null) {
      redis.close();
    }
  }

  @BeforeEach
  void connect() {
    redis.say(commands -> commands.flushall());
    one = Node.at(redis.url()).awaitConnection();
    other = Node.at(redis.url()).awaitConnection();
  }

  @AfterEach
  void leave() {
    one.close();
    other.close();
  }

  @Test
  void whatOneGivesAnotherFinds() {
    one.put("book", 3, "红楼梦");

    assertThat(other.find("book")).isEqualTo("3 红楼梦");
    assertThat(other.find("another")).isNull();
    assertThat(other.questions("hit")).isEqualTo(1);
    assertThat(one.tellings("value", "taken")).isEqualTo(1);
  }

  @Test
  void anOlderValueNeverReplacesANewerOne() {
    one.put("book", 3, "new");
    other.put("book", 2, "old");

    assertThat(one.find("book")).isEqualTo("3 new");
    assertThat(other.tellings("value", "refused")).isEqualTo(1);
  }

  @Test
  void whatIsOutdatedIsForgottenAndStaysSo() {
    one.put("book", 2, "old");
    other.outdate("book", 3);
    assertThat(one.find("book")).isNull();

    one.put("book", 2, "old, by a slow loader");
    assertThat(one.find("book")).isNull();
    one.put("book", 3, "new");
    assertThat(other.find("book")).isEqualTo("3 new");
  }

  @Test
  void whatIsNewerThanItIsToldStays() {
    one.put("book", 3, "new");
    other.outdate("book", 3);
    other.outdate("book", 2);

    assertThat(one.find("book")).isEqualTo("3 new");
    assertThat(other.tellings("outdated", "refused")).isEqualTo(2);
  }

  @Test
  void revisionsAreNumbersAndNotTexts() {
    long highest = (1L << 53) - 1;
    for (long revision : List.of(9L, 10L, 99L, 100L, 1L << 32, highest)) {
      one.put("book", revision, "text");
      assertThat(other.find("book")).isEqualTo(revision + " text");
      one.outdate("book", revision - 1);
      assertThat(other.find("book")).isEqualTo(revision + " text");
    }
    one.values.outdate("book", highest + 1);
    assertThat(other.find("book")).isNotNull();
  }

  @Test
  void valuesAreForgottenOneAfterTheOtherAndWhatOutdatesThemLast() {
    for (int i = 0; i < 200; i++) {
      one.put("book" + i, 1, "text");
    }
    one.outdate("outdated", 2);

    long[] lives =
        IntStream.range(0, 200)
            .mapToLong(i -> redis.say(commands -> commands.pttl(Node.PREFIX + "book" + i)))
            .toArray();
    assertThat(LongStream.of(lives).max().orElseThrow()).isBetween(310_000L, 330_000L);
    assertThat(LongStream.of(lives).min().orElseThrow()).isBetween(200_000L, 290_000L);
    long outdated = redis.say(commands -> commands.pttl(Node.PREFIX + "outdated"));
    assertThat(outdated).isGreaterThan(11 * 60_000L);
  }

  @Test
  void whatIsTooLargeIsKeptToOneself() {
    one.values.put("book", new SharedValue(1, new byte[64 << 10]), Node.LIFE);
    one.put("other", 1, "text");
    assertThat(other.find("book")).isNotNull();

    one.values.put("large", new SharedValue(1, new byte[(64 << 10) + 1]), Node.LIFE);
    one.put("other", 2, "text");
    assertThat(other.find("large")).isNull();
  }

  @Test
  void garbageIsIgnoredAndReplaced() {
    String key = Node.PREFIX + "book";
    byte[] foreign = ValueForm.outdated(99);
    List<Runnable> garbage =
        List.of(
            () ->
                redis.say(commands -> commands.set(key, "garbage of some length".getBytes(UTF_8))),
            () -> redis.say(commands -> commands.set(key, new byte[0])),
            () -> redis.say(commands -> commands.lpush(key, "a list".getBytes(UTF_8))),
            // as one of ours, but for ever
            () -> redis.say(commands -> commands.set(key, foreign)));
    for (Runnable one : garbage) {
      redis.say(commands -> commands.del(key));
      one.run();
      assertThat(other.find("book")).isNull();
      this.one.put("book", 1, "text");
      assertThat(other.find("book")).isEqualTo("1 text");
    }
    assertThat(other.isBreaker("closed")).isTrue();
  }

  @Test
  void whatRedisForgotOfTheScriptIsToldAgain() {
    one.put("book", 1, "text");
    redis.say(commands -> commands.scriptFlush());
    one.put("book", 2, "text");

    assertThat(other.find("book")).isEqualTo("2 text");
    assertThat(one.tellings("value", "failed")).isZero();
  }

  @Test
  void shopsOfOneRedisShareNothing() {
    try (Node shop = Node.ofAnotherShop(redis.url()).awaitConnection()) {
      shop.put("book", 1, "of another shop");
      assertThat(one.find("book")).isNull();
      shop.outdate("book", 9);
      one.put("book", 2, "of this shop");
      assertThat(one.find("book")).isEqualTo("2 of this shop");
    }
  }
}
