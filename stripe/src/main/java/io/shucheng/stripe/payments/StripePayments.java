package io.shucheng.stripe.payments;

import io.shucheng.ordering.providers.Notification;
import io.shucheng.ordering.providers.Opening;
import io.shucheng.ordering.providers.PaymentProvider;
import io.shucheng.ordering.providers.PaymentReference;
import io.shucheng.ordering.providers.PaymentRequest;
import io.shucheng.ordering.providers.RefundRequest;
import io.shucheng.ordering.providers.RefundStanding;
import io.shucheng.ordering.providers.SignedCallback;
import io.shucheng.ordering.providers.Standing;
import io.shucheng.stripe.api.StripeApi;
import io.shucheng.stripe.domain.CaptureMethod;
import io.shucheng.stripe.webhooks.Events;
import java.time.Clock;

/**
 * The payment provider {@code stripe}. It keeps nothing: what it knows of a payment is at Stripe,
 * under the shop's marks. As a reference it takes a session's name (cs_…), which opening tells, and
 * a payment intent's (pi_…), which most callbacks tell.
 */
public final class StripePayments implements PaymentProvider {

  private final StripeApi api;
  private final Events events;
  private final OpenCheckout open;
  private final FindPayment find;
  private final CaptureAuthorization capture;
  private final AbandonPayment abandon;
  private final GiveMoneyBack giveBack;

  public StripePayments(StripeApi api, Events events, CaptureMethod capture, Clock clock) {
    this.api = api;
    this.events = events;
    SessionList sessions = new SessionList(api, clock);
    this.find = new FindPayment(api, sessions);
    this.open = new OpenCheckout(api, new CheckoutTerms(capture, clock), find, sessions, clock);
    this.capture = new CaptureAuthorization(api, find);
    this.abandon = new AbandonPayment(api, find);
    this.giveBack = new GiveMoneyBack(api, find);
  }

  @Override
  public String name() {
    return Events.PROVIDER;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public Opening open(PaymentRequest request) {
    return api.within(() -> open.open(request));
  }

  @Override
  public void capture(PaymentReference payment) {
    api.within(() -> capture.capture(payment));
  }

  @Override
  public void abandon(PaymentReference payment) {
    api.within(() -> abandon.abandon(payment));
  }

  @Override
  public RefundStanding refund(RefundRequest refund) {
    return api.within(() -> giveBack.refund(refund));
  }

  @Override
  public Standing lookUp(PaymentReference payment) {
    return api.within(() -> Standings.of(find.find(payment, false)));
  }

  @Override
  public Notification read(SignedCallback callback) {
    return events.read(callback);
  }
}
