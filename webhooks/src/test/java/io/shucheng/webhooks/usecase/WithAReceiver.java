package io.shucheng.webhooks.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.platform.events.EventBacklog;
import io.shucheng.webhooks.HooksForTests;
import io.shucheng.webhooks.ReceiverForTests;
import io.shucheng.webhooks.ReceiverForTests.Received;
import io.shucheng.webhooks.domain.DeliveryLog;
import io.shucheng.webhooks.domain.DeliveryLog.Entry;
import io.shucheng.webhooks.domain.DeliveryLog.Status;
import io.shuchengtest.TurnedClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop whose subscribers listen at a receiver that the test sees into. */
abstract class WithAReceiver {

  @Autowired HooksForTests hooks;
  @Autowired TurnedClock clock;
  @Autowired Subscribe subscribe;
  @Autowired DeliverMessages deliver;
  @Autowired DeliveryLog log;
  @Autowired EventBacklog backlog;

  ReceiverForTests receiver;

  @BeforeEach
  void open() {
    hooks.clear();
    receiver = new ReceiverForTests();
  }

  @AfterEach
  void close() {
    receiver.close();
    clock.reset();
  }

  Subscribe.Added subscribeTo(String type) {
    return subscribe.subscribe("shop", receiver.url(), List.of(type), true);
  }

  /** Publishes, and has the reaction done with. */
  void tell(Object event) {
    hooks.publish(event);
    await().until(() -> backlog.size() == 0);
  }

  List<Received> receivedAfter(int messages) {
    await()
        .until(
            () -> {
              deliver.begin();
              return receiver.received().size() >= messages;
            });
    assertThat(receiver.received()).hasSize(messages);
    return new ArrayList<>(receiver.received());
  }

  Entry entry(Subscribe.Added added) {
    return log.list(added.subscription().id(), null, null, 1).getFirst();
  }

  Entry awaitEntry(Subscribe.Added added, Status status) {
    await().until(() -> entry(added).status() == status);
    return entry(added);
  }
}
