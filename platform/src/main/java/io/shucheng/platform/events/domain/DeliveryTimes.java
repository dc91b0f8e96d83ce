package io.shucheng.platform.events.domain;

import java.time.Duration;
import java.util.List;

/** How long events take from being published to having been dealt with. */
public interface DeliveryTimes {

  /** A listener has dealt with an event. */
  void delivered(String listener, Duration sincePublished);

  /** What was measured in the last minutes on this node, by listener. */
  List<Lag> lags();

  /**
   * One listener's.
   *
   * @param delivered how many it has dealt with since this node started
   */
  record Lag(String listener, long delivered, Duration median, Duration p95, Duration longest) {}
}
