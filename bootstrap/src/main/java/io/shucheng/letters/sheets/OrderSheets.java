package io.shucheng.letters.sheets;

import io.shucheng.letters.sheets.Sheet.Link;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.events.LatePaymentReturned;
import io.shucheng.ordering.events.OrderCancelled;
import io.shucheng.ordering.events.OrderCleared;
import io.shucheng.ordering.events.OrderDelivered;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.ordering.events.OrderExpired;
import io.shucheng.ordering.events.OrderHeldBack;
import io.shucheng.ordering.events.OrderPaid;
import io.shucheng.ordering.events.OrderPlaced;
import io.shucheng.ordering.events.OrderRefunded;
import io.shucheng.ordering.events.OrderReturned;
import io.shucheng.ordering.events.OrderShipped;
import io.shucheng.words.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says what there is to tell about what happened to an order. */
@Component
public class OrderSheets {

  /** A carrier or a number that staff typed; longer ones are cut. */
  private static final int LONGEST_NOTE = 100;

  private final String shop;

  public OrderSheets(@Value("${shucheng.url:http://localhost:8080}") String shop) {
    this.shop = shop.endsWith("/") ? shop.substring(0, shop.length() - 1) : shop;
  }

  /**
   * The letter's content; empty where an event is no news to the buyer.
   *
   * @param guest cannot log in, and is shown no page that wants it
   */
  public Optional<Sheet> about(OrderEvent event, Order order, boolean guest, Texts texts) {
    Draft draft = new Draft(texts, order, guest);
    return Optional.ofNullable(
        switch (event) {
          case OrderPlaced _ -> placed(draft);
          case OrderPaid paid -> paid(draft, paid);
          case OrderCancelled _ -> over(draft, "letter.cancelled");
          case OrderExpired _ -> over(draft, "letter.expired");
          case OrderShipped shipped -> shipped(draft, shipped);
          case OrderRefunded refunded -> refunded(draft, refunded);
          case LatePaymentReturned returned -> late(draft, returned);
          // the first two the buyer knows, and the others are the staff's business
          case OrderDelivered _, OrderReturned _, OrderHeldBack _, OrderCleared _ -> null;
        });
  }

  private Sheet placed(Draft draft) {
    Order order = draft.order();
    Instant until = order.payment().expiresAt();
    if (order.status() != OrderStatus.AWAITING_PAYMENT || until == null) {
      return draft.sheet(
          shop, draft.subject("letter.placed.subject"), order, draft.text("letter.placed.thanks"));
    }
    return new Sheet(
        draft.texts(),
        draft.subject("letter.placed.subject"),
        List.of(
            draft.text("letter.placed.thanks"),
            draft.text(
                "letter.placed.pay",
                draft.texts().money(order.total()),
                draft.texts().moment(until))),
        order,
        new Link(draft.text("order.pay"), order.payment().url()),
        shop,
        draft.text("letter.why"));
  }

  private Sheet paid(Draft draft, OrderPaid paid) {
    String amount = draft.texts().money(paid.total());
    return draft.sheet(
        shop,
        draft.subject("letter.paid.subject"),
        draft.order(),
        paid.late()
            ? draft.text("letter.paid.late", amount)
            : draft.text("letter.paid.text", amount),
        draft.text(
            draft.order().shippingAddress() == null ? "letter.paid.thanks" : "letter.paid.next"));
  }

  private Sheet over(Draft draft, String key) {
    return new Sheet(
        draft.texts(),
        draft.subject(key + ".subject"),
        List.of(draft.text(key + ".text")),
        null,
        new Link(draft.text("letter.shop"), shop + "/"),
        shop,
        draft.text("letter.why"));
  }

  private Sheet shipped(Draft draft, OrderShipped shipped) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(draft.text(shipped.complete() ? "letter.shipped.all" : "letter.shipped.part"));
    String carrier = note(shipped.carrier());
    String tracking = note(shipped.tracking());
    if (!carrier.isEmpty()) {
      paragraphs.add(draft.text("letter.shipped.carrier", carrier));
    }
    if (!tracking.isEmpty()) {
      paragraphs.add(draft.text("letter.shipped.tracking", tracking));
    }
    return draft.sheet(
        shop,
        draft.subject(
            shipped.complete() ? "letter.shipped.subject" : "letter.shipped.part-subject"),
        null,
        paragraphs.toArray(String[]::new));
  }

  private Sheet refunded(Draft draft, OrderRefunded refunded) {
    return draft.sheet(
        shop,
        draft.subject("letter.refunded.subject"),
        null,
        draft.text("letter.refunded.text", draft.texts().money(refunded.amount())),
        draft.text(refunded.complete() ? "letter.refunded.all" : "letter.refunded.part"));
  }

  private Sheet late(Draft draft, LatePaymentReturned returned) {
    return draft.sheet(
        shop,
        draft.subject("letter.late.subject"),
        null,
        draft.text("letter.late.text", draft.texts().money(returned.amount())));
  }

  private static String note(@Nullable String written) {
    String plain = written == null ? "" : written.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.length() > LONGEST_NOTE ? plain.substring(0, LONGEST_NOTE) + "…" : plain;
  }

  /** What every letter about an order has. */
  private record Draft(Texts texts, Order order, boolean guest) {

    String text(String key, Object... arguments) {
      return texts.text(key, arguments);
    }

    /** With the part of the order's id that people read out. */
    String subject(String key) {
      String id = order.id().toString();
      return texts.text(key, id.substring(id.length() - 12));
    }

    Sheet sheet(String shop, String subject, @Nullable Order shown, String... paragraphs) {
      return new Sheet(
          texts,
          subject,
          List.of(paragraphs),
          shown,
          guest ? null : new Link(texts.text("letter.order"), shop + "/orders/" + order.id()),
          shop,
          texts.text("letter.why"));
    }
  }
}
