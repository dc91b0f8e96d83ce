package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.domain.IdempotencyKey;
import io.shucheng.ordering.domain.IdempotencyKeys;
import io.shucheng.ordering.domain.Retention;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has a request that is sent twice be done once. */
@Component
class Repetitions {

  private static final String ROUTE = "POST /api/v1/orders";

  private final IdempotencyKeys keys;
  private final Retention retention;

  Repetitions(IdempotencyKeys keys, Retention retention) {
    this.keys = keys;
    this.retention = retention;
  }

  /** What was answered to the request's key before; nothing where it is new or has no key. */
  Optional<Order> answerTo(AccountId customer, OrderRequest request, Instant now) {
    return keyOf(customer, request)
        .flatMap(
            key ->
                keys.claim(
                    key, RequestHash.of(request), now, now.minus(retention.idempotencyKeys())));
  }

  void remember(AccountId customer, OrderRequest request, Order answer) {
    keyOf(customer, request).ifPresent(key -> keys.answer(key, answer));
  }

  private static Optional<IdempotencyKey> keyOf(AccountId customer, OrderRequest request) {
    return Optional.ofNullable(request.idempotencyKey())
        .map(key -> new IdempotencyKey(customer, ROUTE, key));
  }
}
