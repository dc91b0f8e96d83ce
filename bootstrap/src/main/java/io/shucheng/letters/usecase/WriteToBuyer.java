package io.shucheng.letters.usecase;

import io.shucheng.letters.sheets.OrderSheets;
import io.shucheng.letters.sheets.Printer;
import io.shucheng.letters.sheets.Sheet;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.mail.Letter;
import io.shucheng.platform.mail.Mail;
import io.shucheng.words.Language;
import io.shucheng.words.Texts;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the buyer of an order what became of it. The order and its event's sequence name the
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
   * Writes, where there is something to tell and somebody to tell it to.
   *
   * @throws io.shucheng.platform.mail.LetterNotSentException if the letter could not be handed over
   */
  public void about(OrderEvent event) {
    Optional<Account> buyer = accounts.find(event.customer());
    Optional<Order> order = orders.find(event.customer(), event.order());
    if (buyer.isEmpty() || order.isEmpty()) {
      LOG.warn("No letter about order {}: it or its buyer is gone", event.order());
      return;
    }
    Texts texts =
        new Texts(Language.of(order.get().language().getLanguage()).orElse(Language.ENGLISH));
    sheets
        .about(event, order.get(), buyer.get().guest(), texts)
        .ifPresent(sheet -> send(event, buyer.get(), sheet));
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
