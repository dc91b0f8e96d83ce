package io.shucheng.stripe.payments;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.providers.Opening;
import io.shucheng.ordering.providers.PaymentReference;
import io.shucheng.ordering.providers.PaymentRequest;
import io.shucheng.ordering.providers.RefundRequest;
import io.shucheng.platform.money.Money;
import io.shucheng.stripe.api.StripeApi;
import io.shucheng.stripe.domain.ApiKey;
import io.shucheng.stripe.domain.CaptureMethod;
import io.shucheng.stripe.webhooks.EventSignatures;
import io.shucheng.stripe.webhooks.Events;
import io.shuchengtest.TurnedClock;
import io.shuchengtest.stripe.StripeBooks;
import io.shuchengtest.stripe.StripeStandIn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A shop with a payment of 39.90 yuan, and the stand-in for Stripe. */
final class AtStripe implements AutoCloseable {

  static final URI SHOP = URI.create("https://shop.example/orders/1");
  static final Money PRICE = Money.of("39.90", "CNY");

  final TurnedClock clock = TurnedClock.standing();
  final StripeStandIn stripe = new StripeStandIn(clock);
  final StripeBooks books = stripe.books();
  final StripePayments payments = shop(CaptureMethod.MANUAL);
  final PaymentId id = new PaymentId(UuidCreator.getTimeOrderedEpoch(clock.instant()));
  final OrderId order = new OrderId(UuidCreator.getTimeOrderedEpoch(clock.instant()));

  /** A shop that remembers nothing, as after a restart. */
  StripePayments shop(CaptureMethod capture) {
    return new StripePayments(
        new StripeApi(
            ApiKey.parse(StripeStandIn.KEY),
            stripe.url(),
            Duration.ofSeconds(3),
            Duration.ofSeconds(8)),
        new Events(new EventSignatures(List.of("whsec_standin"), clock), false),
        capture,
        clock);
  }

  PaymentRequest request() {
    return request(PRICE, Duration.ofMinutes(15), Locale.CHINA);
  }

  PaymentRequest request(Money amount, Duration timeToPay, Locale language) {
    return new PaymentRequest(id, order, amount, clock.instant().plus(timeToPay), SHOP, language);
  }

  /** The payment as the shop knows it when it was told so. */
  PaymentReference known(String reference) {
    return new PaymentReference(id, PRICE, reference);
  }

  /** The payment as the shop knows it after a crash. */
  PaymentReference forgotten() {
    return known(null);
  }

  /** The payment's session. */
  String open() {
    Opening opening = payments.open(request());
    return opening.reference();
  }

  RefundRequest refund(UUID refund, PaymentReference payment, String amount) {
    return new RefundRequest(refund, payment, Money.of(amount, "CNY"));
  }

  @Override
  public void close() {
    stripe.close();
  }
}
