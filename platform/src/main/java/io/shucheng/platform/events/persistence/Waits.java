package io.shucheng.platform.events.persistence;

import io.shucheng.platform.events.domain.Patience;
import java.util.Map;

/** The back-off, as SQL reckons it: the table's rows and these parameters say it all. */
final class Waits {

  /** When a row is tried again; at once where its attempts were forgotten, or never written. */
  static final String NEXT_ATTEMPT =
      """
      case
        when coalesce(completion_attempts, 0) < 1 then publication_date
        else coalesce(last_resubmission_date, publication_date)
          + make_interval(secs => least(
              cast(:longest as double precision),
              cast(:first as double precision) * power(cast(:factor as double precision), least(completion_attempts - 1, 20))))
      end""";

  private Waits() {}

  static Map<String, Object> of(Patience patience) {
    return Map.of(
        "first",
        patience.first().toMillis() / 1000d,
        "factor",
        patience.factor(),
        "longest",
        patience.longest().toMillis() / 1000d);
  }
}
