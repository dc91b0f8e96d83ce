package io.shucheng.redis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.redis.domain.RedisAddress.Node;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTests {

  @Test
  void oneServer() {
    assertThat(RedisAddress.parse(" redis://localhost "))
        .isEqualTo(new RedisAddress(false, false, List.of(new Node("localhost", 6379)), "", "", 0));
    assertThat(RedisAddress.parse("rediss://shop:s3cret@cache.example:6380/2"))
        .isEqualTo(
            new RedisAddress(
                true, false, List.of(new Node("cache.example", 6380)), "shop", "s3cret", 2));
    assertThat(RedisAddress.parse("redis://[::1]:7000/").nodes())
        .containsExactly(new Node("[::1]", 7000));
  }

  @Test
  void severalNodesAreACluster() {
    RedisAddress address = RedisAddress.parse("redis://:s3cret@a:1,b,c:3");

    assertThat(address.cluster()).isTrue();
    assertThat(address.nodes())
        .containsExactly(new Node("a", 1), new Node("b", 6379), new Node("c", 3));
    assertThat(address.password()).isEqualTo("s3cret");
    assertThat(RedisAddress.parse("rediss-cluster://a").cluster()).isTrue();
    assertThat(RedisAddress.parse("rediss-cluster://a").tls()).isTrue();
    assertThat(RedisAddress.parse("redis-cluster://a").tls()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "redis://u:p@h u p",
        "redis://:p@h '' p",
        "redis://p@h '' p",
        "redis://u:p%40%2F%3A+%25@h u p@/:+%",
        "redis://u:p@q/r@h u p@q/r",
      })
  void userAndPassword(String url, String user, String password) {
    RedisAddress address = RedisAddress.parse(url);

    assertThat(address.username()).isEqualTo(user);
    assertThat(address.password()).isEqualTo(password);
    assertThat(address.nodes()).containsExactly(new Node("h", 6379));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s3cret",
        "http://u:s3cret@h",
        "redis://u:s3cret@",
        "redis://u:s3cret@h:0",
        "redis://u:s3cret@h:65536",
        "redis://u:s3cret@h,",
        "redis://u:s3cret@h:x",
        "redis://u:s3cret@h/x",
        "redis://u:s3cret%zz@h",
        "redis://u:s3cret@h1,h2/3",
      })
  void whatIsNoAddressIsRefusedWithoutShowingIt(String url) {
    assertThatThrownBy(() -> RedisAddress.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Redis")
        .hasMessageNotContaining("s3cret")
        .hasNoCause();
  }

  @Test
  void itShowsNoPassword() {
    assertThat(RedisAddress.parse("redis://shop:s3cret@h:1,i:2")).hasToString("h:1,i:2");
  }
}
