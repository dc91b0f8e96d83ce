package io.shucheng.ordering.domain;

import io.shucheng.ordering.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is still to be asked of the providers. */
public interface Errands {

  /**
   * Within the transaction of what it follows from; due at once. A refund's errand that is
   * outstanding is due once more.
   *
   * @param refund which; null where it is about none
   */
  void add(Errand.Kind kind, PaymentId payment, @Nullable UUID refund, Instant at);

  /**
   * Takes errands that are due, and postpones their next attempt by a back-off that doubles with
   * each, up to an hour; so nobody else takes them meanwhile, and one that is lost is done again.
   */
  List<Errand> takeDue(Instant now, Duration firstBackOff, int most);

  /** How many are outstanding. */
  long count();

  /** It is done, or nothing can be done. */
  void remove(Errand errand);

  /** It failed, and is tried again when it is due. */
  void failed(Errand errand, String reason);
}
