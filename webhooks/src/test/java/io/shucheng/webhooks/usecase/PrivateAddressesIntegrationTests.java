package io.shucheng.webhooks.usecase;

import static io.shucheng.webhooks.HooksForTests.order;
import static io.shucheng.webhooks.HooksForTests.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shucheng.platform.events.EventBacklog;
import io.shucheng.webhooks.HooksForTests;
import io.shucheng.webhooks.NamesForTests;
import io.shucheng.webhooks.ReceiverForTests;
import io.shucheng.webhooks.WebhooksIntegrationTest;
import io.shucheng.webhooks.domain.DeliveryLog;
import io.shucheng.webhooks.domain.InvalidSubscriptionException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@WebhooksIntegrationTest
@TestPropertySource(properties = "shucheng.webhooks.allow-private-addresses=false")
class PrivateAddressesIntegrationTests {

  @Autowired HooksForTests hooks;
  @Autowired NamesForTests names;
  @Autowired Subscribe subscribe;
  @Autowired DeliverMessages deliver;
  @Autowired DeliveryLog log;
  @Autowired EventBacklog backlog;

  @BeforeEach
  void clear() {
    hooks.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://0.0.0.0/",
        "https://10.1.2.3/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[fd00:ec2::254]/",
        "http://8.8.8.8/",
        "http://localhost/"
      })
  void whatIsNotOnTheOpenInternetIsNotSubscribed(String url) {
    assertThatThrownBy(() -> subscribe.subscribe("x", url, List.of("*"), true))
        .isInstanceOf(InvalidSubscriptionException.class)
        .extracting("pointer")
        .isEqualTo("/url");
  }

  @Test
  void oneClosedAddressAmongOpenOnesIsEnough() {
    names.put("mixed.example", "8.8.8.8", "192.168.1.1");
    assertThatThrownBy(() -> subscribe.subscribe("x", "https://mixed.example/", List.of("*"), true))
        .isInstanceOf(InvalidSubscriptionException.class);
  }

  /** The name's owner answers the look with one address and the connection with another. */
  @Test
  void aNameThatTurnsInwardLaterIsNotFollowed() {
    try (ReceiverForTests inside = new ReceiverForTests()) {
      names.put("rebound.example", "8.8.8.8");
      Subscribe.Added shop =
          subscribe.subscribe(
              "x", "https://rebound.example:" + inside.port() + "/", List.of("*"), true);
      names.put("rebound.example", "127.0.0.1");
      hooks.publish(paid(order(), 1));
      await().until(() -> backlog.size() == 0);
      deliver.begin();
      await()
          .until(
              () -> log.list(shop.subscription().id(), null, null, 1).getFirst().failure() != null);
      assertThat(log.list(shop.subscription().id(), null, null, 1).getFirst().failure())
          .contains("not on the open internet");
      assertThat(inside.received()).isEmpty();
    }
  }
}
