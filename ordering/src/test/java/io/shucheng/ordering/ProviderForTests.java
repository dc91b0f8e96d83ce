package io.shucheng.ordering;

import io.shucheng.ordering.providers.BadSignatureException;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.ordering.providers.Opening;
import io.shucheng.ordering.providers.PaymentProvider;
import io.shucheng.ordering.providers.PaymentReference;
import io.shucheng.ordering.providers.PaymentRequest;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.ordering.providers.RefundRequest;
import io.shucheng.ordering.providers.RefundStanding;
import io.shucheng.ordering.providers.SignedCallback;
import io.shucheng.ordering.providers.Standing;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A provider that authorizes first, and does as a test says. Thread-safe. */
@Component
public class ProviderForTests implements PaymentProvider {

  public static final String NAME = "test";

  private final Map<PaymentId, Standing> standings = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private ProviderException trouble;
  private RefundStanding refunds = RefundStanding.DONE;
  private Runnable whileOpening = () -> {};

  /** As it stands now, for whoever looks. */
  public synchronized void stands(PaymentId payment, Standing standing) {
    standings.put(payment, standing);
  }

  /** Every question is answered so from now on; null for the usual. */
  public synchronized void isIn(ProviderException newTrouble) {
    trouble = newTrouble;
  }

  public synchronized void answersRefunds(RefundStanding standing) {
    refunds = standing;
  }

  /** What happens between the question for a payment's page and its answer. */
  public synchronized void whileOpening(Runnable happening) {
    whileOpening = happening;
  }

  /** What it was asked, oldest first. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  public synchronized void reset() {
    standings.clear();
    asked.clear();
    trouble = null;
    refunds = RefundStanding.DONE;
    whileOpening = () -> {};
  }

  private synchronized void ask(String question) {
    asked.add(question);
    if (trouble != null) {
      throw trouble;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public Opening open(PaymentRequest request) {
    ask("open");
    whileOpening.run();
    return new Opening(URI.create("https://pay.example/" + request.id()), "ref-" + request.id());
  }

  @Override
  public synchronized void capture(PaymentReference payment) {
    ask("capture");
    standings.put(
        payment.id(), new Standing(Standing.State.CAPTURED, payment.amount(), "captured"));
  }

  @Override
  public void abandon(PaymentReference payment) {
    ask("abandon");
  }

  @Override
  public RefundStanding refund(RefundRequest refund) {
    ask("refund " + refund.amount().amount());
    return refunds;
  }

  @Override
  public synchronized Standing lookUp(PaymentReference payment) {
    ask("look up");
    return standings.getOrDefault(payment.id(), new Standing(Standing.State.OPEN, null, null));
  }

  @Override
  public Notification read(SignedCallback callback) {
    throw new BadSignatureException("this provider calls nobody back");
  }
}
