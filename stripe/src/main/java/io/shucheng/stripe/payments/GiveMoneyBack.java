package io.shucheng.stripe.payments;

import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.ordering.providers.RefundRequest;
import io.shucheng.ordering.providers.RefundStanding;
import io.shucheng.stripe.api.StripeApi;
import io.shucheng.stripe.domain.Marks;
import io.shucheng.stripe.domain.StripeAmounts;
import java.util.Optional;

/**
 * Refunds some or all of a payment, once: Stripe forgets an idempotency key after a day, so the
 * refunds that the payment has are read first.
 */
final class GiveMoneyBack {

  private static final String WISH = "refund a payment";
  private static final long MOST = 100;

  private final StripeApi api;
  private final FindPayment find;

  GiveMoneyBack(StripeApi api, FindPayment find) {
    this.api = api;
    this.find = find;
  }

  RefundStanding refund(RefundRequest request) {
    PaymentIntent intent = find.find(request.payment(), false).intent();
    if (intent == null || !intent.getCurrency().equals(StripeAmounts.code(request.amount()))) {
      throw ProviderException.refused(
          "payment %s has no %s at Stripe to give back"
              .formatted(request.payment().id(), request.amount()),
          null);
    }
    return standing(made(request, intent).orElseGet(() -> make(request, intent)));
  }

  private Optional<Refund> made(RefundRequest request, PaymentIntent intent) {
    RefundListParams asked =
        RefundListParams.builder().setPaymentIntent(intent.getId()).setLimit(MOST).build();
    return api.ask(WISH, () -> api.refunds().list(asked)).getData().stream()
        .filter(
            refund ->
                refund.getMetadata() != null
                    && request.id().toString().equals(refund.getMetadata().get(Marks.REFUND)))
        .findFirst();
  }

  private Refund make(RefundRequest request, PaymentIntent intent) {
    RefundCreateParams asked =
        RefundCreateParams.builder()
            .setPaymentIntent(intent.getId())
            .setAmount(units(request))
            .putMetadata(Marks.REFUND, request.id().toString())
            .putMetadata(Marks.PAYMENT, request.payment().id().toString())
            .build();
    RequestOptions options =
        RequestOptions.builder().setIdempotencyKey("refund-" + request.id()).build();
    return api.ask(WISH, () -> api.refunds().create(asked, options));
  }

  private static long units(RefundRequest request) {
    try {
      return StripeAmounts.of(request.amount());
    } catch (IllegalArgumentException e) {
      throw ProviderException.refused(String.valueOf(e.getMessage()), e);
    }
  }

  private static RefundStanding standing(Refund refund) {
    return switch (refund.getStatus()) {
      case "succeeded" -> RefundStanding.DONE;
      case "failed", "canceled" -> RefundStanding.FAILED;
      // pending, or waits for the customer's bank details
      case null, default -> RefundStanding.UNDER_WAY;
    };
  }
}
