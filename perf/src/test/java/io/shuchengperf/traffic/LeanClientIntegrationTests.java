package io.shuchengperf.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plays visitors for some seconds in a stand-in that complains about anything odd. */
class LeanClientIntegrationTests {

  private static final Mix MIX = Mix.parse("50/30/20");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private StandInShop shop;
  private LeanClient client;

  @BeforeEach
  void open() throws IOException {
    shop = new StandInShop();
    client = LeanClient.of(shop.url(), 1_000, 1);
  }

  @AfterEach
  void close() {
    client.close();
    shop.close();
  }

  @Test
  void aCircleKeepsToTheContractAndToTheMix() {
    Played played = client.circle(MIX, 4, SECOND);

    assertThat(shop.complaints()).isEmpty();
    assertThat(played.failed()).isZero();
    long visits = played.answered(Kind.ORDER) / 2;
    assertThat(visits).isPositive();
    assertThat(played.answered(Kind.SEARCH)).isEqualTo(visits * 5).isEqualTo(shop.served("search"));
    assertThat(played.answered(Kind.LOOK)).isEqualTo(visits * 3).isEqualTo(shop.served("look"));
    assertThat(played.eachSecond().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(visits * 10);
    assertThat(played.answered(Kind.ORDER))
        .isEqualTo(shop.served("order") + shop.served("out of stock"));
  }

  @Test
  void whoOnlyLooksNeedsNoToken() {
    Played played = client.at(shop.url()).circle(Mix.parse("0/1/0"), 4, SECOND);

    assertThat(played.answered(Kind.LOOK)).isPositive().isEqualTo(shop.served("look"));
    assertThat(shop.served("token")).isZero();
  }

  @Test
  void arrivalsDoNotWaitForAnswers() {
    Came came =
        client.arrivals(
            MIX, 4, List.of(new Phase(100, SECOND), new Phase(200, SECOND)), PATIENCE, 64);

    assertThat(shop.complaints()).isEmpty();
    assertThat(came.seconds()).hasSize(2);
    assertThat(came.seconds().getFirst().all().offered()).isEqualTo(100);
    assertThat(came.seconds().getLast().all().offered()).isEqualTo(200);
    assertThat(came.seconds().getLast().all().shed()).isZero();
  }

  @Test
  void whoWaitsTooLongLeavesAndWhoIsShedIsTold() {
    shop.isOverloaded();

    // three visits of each visitor
    Came came = client.arrivals(MIX, 4, List.of(new Phase(120, SECOND)), PATIENCE, 64);

    Second second = came.seconds().getFirst();
    assertThat(second.of(Kind.SEARCH)).isEqualTo(new Second.Count(0, 0, 60, 0));
    assertThat(second.of(Kind.ORDER)).isEqualTo(new Second.Count(0, 0, 0, 24));
    assertThat(second.of(Kind.LOOK).shed()).isZero();
  }

  @Test
  void whoFindsNoConnectionIsLost() {
    shop.isOverloaded();

    Came came =
        client.arrivals(
            Mix.parse("0/0/1"), 4, List.of(new Phase(50, SECOND)), Duration.ofSeconds(2), 4);

    Second.Count orders = came.seconds().getFirst().of(Kind.ORDER);
    assertThat(orders.offered()).isEqualTo(50);
    assertThat(orders.good()).isBetween(4L, 16L);
  }
}
