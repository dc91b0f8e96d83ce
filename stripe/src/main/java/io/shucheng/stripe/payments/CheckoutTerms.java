package io.shucheng.stripe.payments;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.AdaptivePricing;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentMethodOptions;
import io.shucheng.ordering.providers.PaymentRequest;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.stripe.domain.CaptureMethod;
import io.shucheng.stripe.domain.Marks;
import io.shucheng.stripe.domain.StripeAmounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a Checkout Session is asked for. The same payment gives the same parameters at any time, for
 * Stripe takes an idempotency key again only with the parameters it came with.
 */
final class CheckoutTerms {

  /**
   * A session lives 30 minutes at least, counted when it is opened, which may be in the last second
   * before the order expires; the rest is for clocks that differ. What outlives its order is closed
   * by {@link AbandonPayment}.
   */
  private static final Duration OUTLIVES_THE_ORDER = Duration.ofMinutes(35);

  /** A session lives 24 hours at most. */
  private static final Duration LONGEST = Duration.ofHours(24).minusMinutes(5);

  private final CaptureMethod capture;
  private final Clock clock;

  CheckoutTerms(CaptureMethod capture, Clock clock) {
    this.capture = capture;
    this.clock = clock;
  }

  SessionCreateParams of(PaymentRequest request) {
    String page = request.returnTo().toString();
    String title = title(request);
    SessionCreateParams.Builder terms =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.PAYMENT)
            .setClientReferenceId(request.id().toString())
            .putMetadata(Marks.PAYMENT, request.id().toString())
            .putMetadata(Marks.ORDER, request.order().toString())
            .setPaymentIntentData(
                PaymentIntentData.builder()
                    .putMetadata(Marks.PAYMENT, request.id().toString())
                    .putMetadata(Marks.ORDER, request.order().toString())
                    .setDescription(title)
                    .build())
            .addLineItem(line(request, title))
            // the shop is owed what it asked for, in its own currency
            .setAdaptivePricing(AdaptivePricing.builder().setEnabled(false).build())
            .setLocale(PageLanguage.of(request.language()))
            .setExpiresAt(expiry(request))
            .setSuccessUrl(page)
            .setCancelUrl(page);
    if (capture == CaptureMethod.MANUAL) {
      terms.setPaymentMethodOptions(cardsWait());
    }
    return terms.build();
  }

  /** For cards alone: asked for all, it would hide each way of paying that cannot wait. */
  private static PaymentMethodOptions cardsWait() {
    return PaymentMethodOptions.builder()
        .setCard(
            PaymentMethodOptions.Card.builder()
                .setCaptureMethod(PaymentMethodOptions.Card.CaptureMethod.MANUAL)
                .build())
        .build();
  }

  private static LineItem line(PaymentRequest request, String title) {
    return LineItem.builder()
        .setQuantity(1L)
        .setPriceData(
            PriceData.builder()
                .setCurrency(StripeAmounts.code(request.amount()))
                .setUnitAmount(units(request))
                .setProductData(PriceData.ProductData.builder().setName(title).build())
                .build())
        .build();
  }

  private static long units(PaymentRequest request) {
    try {
      return StripeAmounts.of(request.amount());
    } catch (IllegalArgumentException e) {
      throw ProviderException.refused(String.valueOf(e.getMessage()), e);
    }
  }

  private static String title(PaymentRequest request) {
    return (request.language().getLanguage().equals("zh") ? "订单 " : "Order ") + request.order();
  }

  /** Null where the order waits longer than a session can: then it lives as long as it may. */
  private @Nullable Long expiry(PaymentRequest request) {
    Instant until = request.expiresAt().plus(OUTLIVES_THE_ORDER);
    Instant created = PaymentTime.of(request.id()).orElseGet(clock::instant);
    return Duration.between(created, until).compareTo(LONGEST) > 0 ? null : until.getEpochSecond();
  }
}
