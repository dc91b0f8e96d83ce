package io.shucheng.letters.usecase;

import io.shucheng.letters.sheets.OrderSheets;
import io.shucheng.letters.sheets.Printer;
import io.shucheng.letters.sheets.Sheet;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.mail.Letter;
import io.shucheng.platform.mail.Mail;
import io.shucheng.words.Language;
import io.shucheng.words.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the buyers of orders what became of them. The order and its event's sequence name the
 * letter, so that a repeated event is no second letter.
 */
@Component
public class WriteToBuyer {

  private static final Logger LOG = LoggerFactory.getLogger(WriteToBuyer.class);

  private final Orders orders;
  private final Accounts accounts;
  private final OrderSheets sheets;
  private final Printer printer;
  private final Mail mail;

  WriteToBuyer(Orders orders, Accounts accounts, OrderSheets sheets, Printer printer, Mail mail) {
    this.orders = orders;
    this.accounts = accounts;
    this.sheets = sheets;
    this.printer = printer;
    this.mail = mail;
  }

  /**
   * Writes about each of these, where there is something to tell and somebody to tell it to. One
   * letter that fails keeps no other waiting.
   *
   * @return what letters failed with, by their events: above all {@link
   *     io.shucheng.platform.mail.LetterNotSentException}
   */
  Map<OrderEvent, RuntimeException> about(List<? extends OrderEvent> events) {
    Map<AccountId, Account> buyers =
        accounts.findAll(events.stream().map(OrderEvent::customer).collect(Collectors.toSet()));
    Map<OrderId, Order> found =
        orders.findAll(events.stream().map(OrderEvent::order).collect(Collectors.toSet()));
    Map<OrderEvent, RuntimeException> failures = new HashMap<>();
    for (OrderEvent event : events) {
      try {
        write(event, buyers.get(event.customer()), found.get(event.order()));
      } catch (RuntimeException e) {
        failures.put(event, e);
      }
    }
    return failures;
  }

  private void write(OrderEvent event, @Nullable Account buyer, @Nullable Order order) {
    if (buyer == null || order == null) {
      LOG.warn("No letter about order {}: it or its buyer is gone", event.order());
      return;
    }
    Texts texts = new Texts(Language.of(order.language().getLanguage()).orElse(Language.ENGLISH));
    sheets.about(event, order, buyer.guest(), texts).ifPresent(sheet -> send(event, buyer, sheet));
  }

  private void send(OrderEvent event, Account buyer, Sheet sheet) {
    mail.send(
        new Letter(
            "order-%s-%d".formatted(event.order(), event.sequence()),
            buyer.email(),
            sheet.subject(),
            printer.text(sheet),
            printer.html(sheet),
            sheet.texts().language().locale()));
  }
}
