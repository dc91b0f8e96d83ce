package io.shuchengtest.stripe;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Stripe knows, and what its customers do. */
public final class StripeBooks {

  private static final Pattern MARK = Pattern.compile("metadata\\['(\\w+)']:'([^']+)'");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Clock clock;
  private final Map<String, ObjectNode> sessions = new LinkedHashMap<>();
  private final Map<String, Form> asked = new LinkedHashMap<>();
  private final Map<String, ObjectNode> intents = new LinkedHashMap<>();
  private final Map<String, ObjectNode> refunds = new LinkedHashMap<>();
  private String refundStatus = "succeeded";
  private boolean searchLags;

  StripeBooks(Clock clock) {
    this.clock = clock;
  }

  synchronized Answer answer(SentRequest request) {
    String[] path = request.path().substring("/v1/".length()).split("/", -1);
    Form form = request.form();
    return switch (request.method() + " " + request.path().replaceAll("/(cs|pi)_\\w+", "/ID")) {
      case "POST /v1/checkout/sessions" -> open(form);
      case "GET /v1/checkout/sessions" -> list(form);
      case "GET /v1/checkout/sessions/ID" ->
          sessions.containsKey(path[2])
              ? Answer.of(
                  form.expands("payment_intent")
                      ? expanded(sessions.get(path[2]))
                      : sessions.get(path[2]))
              : Answer.missing(path[2]);
      case "POST /v1/checkout/sessions/ID/expire" -> expire(path[2]);
      case "GET /v1/payment_intents/search" -> search(form);
      case "GET /v1/payment_intents/ID" ->
          intents.containsKey(path[1]) ? Answer.of(intents.get(path[1])) : Answer.missing(path[1]);
      case "POST /v1/payment_intents/ID/capture" ->
          change(path[1], "requires_capture", "succeeded");
      case "POST /v1/payment_intents/ID/cancel" -> change(path[1], "requires_capture", "canceled");
      case "GET /v1/refunds" -> page(refunds, it -> is(it, "payment_intent", form), 100);
      case "POST /v1/refunds" -> refund(form);
      default -> Answer.missing(request.path());
    };
  }

  private Answer open(Form form) {
    long now = clock.instant().getEpochSecond();
    long expires = form.number("expires_at").orElse(now + Duration.ofHours(24).toSeconds());
    if (expires < now + 1800 || expires > now + 86_400) {
      return Answer.error(400, "invalid_request_error", "parameter_invalid_integer");
    }
    String id = "cs_test_" + (sessions.size() + 1);
    ObjectNode session =
        JSON.createObjectNode()
            .put("id", id)
            .put("object", "checkout.session")
            .put("status", "open")
            .put("payment_status", "unpaid")
            .put("client_reference_id", form.get("client_reference_id"))
            .put("currency", form.get("line_items[0][price_data][currency]"))
            .put("created", now)
            .put("expires_at", expires)
            .put("url", "https://checkout.stripe.com/c/pay/" + id);
    session.put("amount_total", form.number("line_items[0][price_data][unit_amount]").get());
    session.set("metadata", marks(form, "metadata"));
    session.putNull("payment_intent");
    sessions.put(id, session);
    asked.put(id, form);
    return Answer.of(session);
  }

  private Answer list(Form form) {
    List<String> ids = new ArrayList<>(sessions.keySet());
    Collections.reverse(ids);
    String after = form.get("starting_after");
    List<ObjectNode> matching =
        ids.subList(after == null ? 0 : ids.indexOf(after) + 1, ids.size()).stream()
            .map(sessions::get)
            .filter(it -> it.path("created").asLong() >= form.number("created[gte]").orElse(0L))
            .filter(
                it ->
                    it.path("created").asLong() < form.number("created[lt]").orElse(Long.MAX_VALUE))
            .filter(it -> form.get("payment_intent") == null || is(it, "payment_intent", form))
            .map(it -> form.expands("data.payment_intent") ? expanded(it) : it)
            .toList();
    return page(matching, form.number("limit").orElse(10L).intValue());
  }

  private Answer expire(String id) {
    ObjectNode session = sessions.get(id);
    if (session == null || !is(session, "status", "open")) {
      return Answer.error(400, "invalid_request_error", null);
    }
    session.put("status", "expired").putNull("url");
    JsonNode intent = session.path("payment_intent");
    if (intent.isString()) {
      intents.get(intent.asString()).put("status", "canceled");
    }
    return Answer.of(session);
  }

  private Answer search(Form form) {
    Matcher mark = MARK.matcher(form.get("query"));
    if (!mark.matches()) {
      return Answer.error(400, "invalid_request_error", null);
    }
    return page(
        intents,
        it -> !searchLags && is(it.path("metadata"), mark.group(1), mark.group(2)),
        form.number("limit").orElse(10L).intValue());
  }

  private Answer change(String id, String from, String to) {
    ObjectNode intent = intents.get(id);
    if (intent == null || !is(intent, "status", from)) {
      return Answer.error(400, "invalid_request_error", "payment_intent_unexpected_state");
    }
    become(intent, to);
    return Answer.of(intent);
  }

  private Answer refund(Form form) {
    String intent = form.get("payment_intent");
    long back = form.number("amount").orElseThrow();
    long gone =
        refunds.values().stream()
            .filter(it -> is(it, "payment_intent", intent) && !is(it, "status", "failed"))
            .mapToLong(it -> it.path("amount").asLong())
            .sum();
    if (gone + back > intents.get(intent).path("amount_received").asLong()) {
      return Answer.error(400, "invalid_request_error", "charge_already_refunded");
    }
    String id = "re_" + (refunds.size() + 1);
    ObjectNode refund =
        JSON.createObjectNode()
            .put("id", id)
            .put("object", "refund")
            .put("amount", back)
            .put("currency", intents.get(intent).path("currency").asString())
            .put("payment_intent", intent)
            .put("status", refundStatus);
    refund.set("metadata", marks(form, "metadata"));
    refunds.put(id, refund);
    return Answer.of(refund);
  }

  /** The customer of a session tries to pay, and the payment comes to this state. */
  public synchronized String pay(String sessionId, String status) {
    ObjectNode session = sessions.get(sessionId);
    Form form = asked.get(sessionId);
    String id = "pi_" + (intents.size() + 1);
    ObjectNode intent =
        JSON.createObjectNode()
            .put("id", id)
            .put("object", "payment_intent")
            .put("currency", session.path("currency").asString())
            .put("amount", session.path("amount_total").asLong());
    intent.set("metadata", marks(form, "payment_intent_data[metadata]"));
    intent.putNull("last_payment_error");
    become(intent, status);
    intents.put(id, intent);
    session.put("payment_intent", id);
    if (status.equals("requires_payment_method")) {
      intent.putObject("last_payment_error").put("code", "card_declined");
    } else if (!status.startsWith("requires_") || status.equals("requires_capture")) {
      session.put("status", "complete").putNull("url");
      session.put("payment_status", status.equals("succeeded") ? "paid" : "unpaid");
    }
    return id;
  }

  /** As a payment may go on by itself. */
  public synchronized void becomes(String intent, String status) {
    become(intents.get(intent), status);
  }

  /** As a session ends when its time is up. */
  public synchronized void expires(String session) {
    expire(session);
  }

  /** Refunds from now on come to this state. */
  public synchronized void refundsBecome(String status) {
    refundStatus = status;
    refunds.values().forEach(refund -> refund.put("status", status));
  }

  public synchronized void letSearchLag() {
    searchLags = true;
  }

  public synchronized List<String> sessionIds() {
    return List.copyOf(sessions.keySet());
  }

  public synchronized List<String> refundIds() {
    return List.copyOf(refunds.keySet());
  }

  /** A session, a payment or a refund as it stands now, as events carry it. */
  public synchronized ObjectNode thing(String id) {
    return (id.startsWith("cs_") ? sessions : id.startsWith("pi_") ? intents : refunds)
        .get(id)
        .deepCopy();
  }

  public synchronized int refundCount() {
    return refunds.size();
  }

  public synchronized String statusOf(String id) {
    return thing(id).path("status").asString();
  }

  private static void become(ObjectNode intent, String status) {
    long amount = intent.path("amount").asLong();
    intent.put("status", status);
    intent.put("amount_capturable", status.equals("requires_capture") ? amount : 0);
    intent.put("amount_received", status.equals("succeeded") ? amount : 0);
  }

  private ObjectNode expanded(ObjectNode session) {
    ObjectNode copy = session.deepCopy();
    JsonNode intent = session.path("payment_intent");
    if (intent.isString()) {
      copy.set("payment_intent", intents.get(intent.asString()).deepCopy());
    }
    return copy;
  }

  private static ObjectNode marks(Form form, String prefix) {
    ObjectNode marks = JSON.createObjectNode();
    form.fields()
        .forEach(
            (name, value) -> {
              if (name.startsWith(prefix + "[")) {
                marks.put(name.substring(prefix.length() + 1, name.length() - 1), value);
              }
            });
    return marks;
  }

  private static boolean is(JsonNode thing, String field, Form form) {
    return is(thing, field, form.get(field));
  }

  private static boolean is(JsonNode thing, String field, String value) {
    return thing.path(field).asString("").equals(value);
  }

  private static Answer page(Map<String, ObjectNode> all, Predicate<ObjectNode> which, int limit) {
    return page(all.values().stream().filter(which).toList(), limit);
  }

  private static Answer page(List<ObjectNode> matching, int limit) {
    ObjectNode page = JSON.createObjectNode().put("object", "list").put("url", "/v1/list");
    page.put("has_more", matching.size() > limit);
    page.putArray("data").addAll(matching.stream().limit(limit).toList());
    return Answer.of(page);
  }
}
