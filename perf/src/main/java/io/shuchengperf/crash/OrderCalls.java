package io.shuchengperf.crash;

import io.shuchengperf.crash.Attempt.PlacedOrder;
import io.shuchengperf.shop.Answer;
import io.shuchengperf.shop.Exchange;
import io.shuchengperf.shop.Exchange.Call;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What clients do with orders, and how they read the answers. */
final class OrderCalls {

  /** Answers that say that the order is not there. */
  private static final Set<String> REFUSALS =
      Set.of("out-of-stock", "price-changed", "deadline-passed", "unavailable");

  private final Exchange shop;
  private final Findings findings;
  private final AtomicLong failures = new AtomicLong();

  OrderCalls(Exchange shop, Findings findings) {
    this.shop = shop;
    this.findings = findings;
  }

  /** Places it, or asks by its key what became of it. */
  void place(Attempt attempt) {
    try {
      Answer answer = send(placing(attempt));
      if (answer.status() == 201) {
        attempt.placed(read(answer));
      } else if (REFUSALS.contains(answer.problem())) {
        attempt.notPlaced(Seen.NOT_DONE, answer.problem());
      } else {
        attempt.notPlaced(Seen.UNKNOWN, answer.status() + " " + answer.problem());
        if (answer.status() < 500 && answer.status() != 409) {
          findings.add("an order is answered as the contract says", attempt.tag(), answer.body());
        }
      }
    } catch (ConnectException | HttpConnectTimeoutException _) {
      attempt.notPlaced(Seen.NOT_DONE, "no connection");
    } catch (IOException e) {
      tellSilence(e, attempt, "order");
      attempt.notPlaced(Seen.UNKNOWN, "no answer");
    }
  }

  /** The order that a key names; null where the answer is none. */
  @Nullable PlacedOrder repeat(Attempt attempt) throws IOException {
    Answer answer = shop.send(placing(attempt));
    return answer.status() == 201 ? read(answer) : null;
  }

  void approve(Attempt attempt, PlacedOrder order) {
    attempt.approved(decide(attempt, Call.post(order.paymentPath() + "/approval", null, null)));
  }

  void cancel(Attempt attempt, PlacedOrder order) {
    attempt.cancelled(
        decide(
            attempt,
            Call.post("/api/v1/orders/" + order.id() + "/cancellation", null, attempt.token())));
  }

  private Seen decide(Attempt attempt, Call call) {
    try {
      int status = send(call).status();
      if (status < 300) {
        return Seen.DONE;
      }
      return status < 500 ? Seen.NOT_DONE : Seen.UNKNOWN;
    } catch (ConnectException | HttpConnectTimeoutException _) {
      return Seen.NOT_DONE;
    } catch (IOException e) {
      tellSilence(e, attempt, call.path());
      return Seen.UNKNOWN;
    }
  }

  private Answer send(Call call) throws IOException {
    Answer answer = shop.send(call);
    if (answer.status() == 500) {
      failures.incrementAndGet();
    }
    return answer;
  }

  /** Answers 500: no promise is broken, but the shop had nothing better to say. */
  long failures() {
    return failures.get();
  }

  private void tellSilence(IOException e, Attempt attempt, String what) {
    if (e instanceof HttpTimeoutException) {
      findings.remark(
          "every call is answered within " + Exchange.PATIENCE.toSeconds() + " s",
          attempt.tag(),
          what);
    }
  }

  private static Call placing(Attempt attempt) {
    return Call.post("/api/v1/orders", body(attempt), attempt.token()).withKey(attempt.key());
  }

  /** The same bytes whenever it is sent. */
  private static String body(Attempt attempt) {
    String lines =
        attempt.lines().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                line -> "{\"bookId\":%d,\"quantity\":%d}".formatted(line.getKey(), line.getValue()))
            .collect(Collectors.joining(","));
    return """
        {"lines":[%s],"shippingAddress":{"recipient":"%s","street":"Fuchengmen 12","city":"Beijing","postalCode":"100037","country":"CN","phone":"+861000000000"}}\
        """
        .formatted(lines, attempt.tag());
  }

  private static PlacedOrder read(Answer answer) {
    JsonNode json = answer.json();
    return new PlacedOrder(
        json.required("id").asString(),
        json.required("total").required("amount").asString(),
        URI.create(json.required("payment").required("url").asString()).getPath());
  }
}
