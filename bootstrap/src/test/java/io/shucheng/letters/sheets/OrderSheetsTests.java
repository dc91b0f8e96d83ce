package io.shucheng.letters.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Address;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.events.LatePaymentReturned;
import io.shucheng.ordering.events.OrderCancelled;
import io.shucheng.ordering.events.OrderDelivered;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.ordering.events.OrderExpired;
import io.shucheng.ordering.events.OrderPaid;
import io.shucheng.ordering.events.OrderPlaced;
import io.shucheng.ordering.events.OrderRefunded;
import io.shucheng.ordering.events.OrderReturned;
import io.shucheng.ordering.events.OrderShipped;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import io.shucheng.words.Language;
import io.shucheng.words.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderSheetsTests {

  private static final OrderId ID = OrderId.parse("019aab00-0000-7000-8000-0123456789ab");
  private static final AccountId BUYER = AccountId.parse("019aab00-0000-7000-8000-000000000002");
  private static final Instant AT = Instant.parse("2026-11-22T18:00:00Z");
  private static final Money TOTAL = Money.of("87.80", "CNY");
  private static final Money PART = Money.of("12.30", "CNY");
  private static final String NUMBER = "0123456789ab";
  private static final String PAGE = "https://shop.example/orders/" + ID;
  private static final String PAYMENT =
      "https://shop.example/payments/019aab00-0000-7000-8000-00000000000f";

  private final OrderSheets sheets = new OrderSheets("https://shop.example/");
  private final Printer printer = new Printer();

  static Stream<Arguments> letters() {
    UUID shipment = new UUID(1, 2);
    return Stream.of(
        letter(placed(), "您的订单", "Your order", "¥87.80", ":15", PAYMENT, "三体", "¥79.80", "Ada"),
        letter(paid(false), "已收到", "has arrived", "¥87.80", PAGE, "三体"),
        letter(paid(true), "已收到", "has arrived", "¥87.80", PAGE),
        letter(
            new OrderCancelled(ID, 2, BUYER, TOTAL, AT),
            "已取消",
            "is cancelled",
            "https://shop.example/"),
        letter(
            new OrderExpired(ID, 2, BUYER, TOTAL, AT),
            "已过期",
            "has expired",
            "https://shop.example/"),
        letter(
            new OrderShipped(ID, 3, BUYER, shipment, "顺丰 <SF>", "SF 1 & 2", true, AT),
            "已寄出",
            "is on its way",
            PAGE),
        letter(
            new OrderShipped(ID, 3, BUYER, shipment, null, null, false, AT),
            "部分",
            "part of order",
            PAGE),
        letter(new OrderRefunded(ID, 4, BUYER, PART, false, AT), "退款", "refund", "¥12.30", PAGE),
        letter(new OrderRefunded(ID, 4, BUYER, TOTAL, true, AT), "退款", "refund", "¥87.80", PAGE),
        letter(
            new LatePaymentReturned(ID, 5, BUYER, TOTAL, AT), "退回", "goes back", "¥87.80", PAGE));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void eachLetterSaysTheSameAsTextAndAsHtmlInItsLanguage(
      OrderEvent event, String chinese, String english, List<String> said) {
    for (Language language : Language.values()) {
      Sheet sheet = sheet(event, language);
      assertThat(sheet.subject())
          .contains(NUMBER)
          .contains(language == Language.CHINESE ? chinese : english)
          .hasSizeLessThan(200);
      String text = printer.text(sheet);
      String html = printer.html(sheet);
      assertThat(text).contains(said).doesNotContain("{", "letter.", "null");
      assertThat(html)
          .contains(said)
          .contains("<html lang=\"" + language.tag() + "\">")
          .doesNotContain("{0}", "{1}", "letter.", "null");
      sheet.paragraphs().forEach(paragraph -> assertThat(text).contains(paragraph));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLatePaymentThatCouldBeKeptIsToldSo(Language language) {
    assertThat(printer.text(sheet(paid(true), language)))
        .isNotEqualTo(printer.text(sheet(paid(false), language)));
  }

  @Test
  void theCarrierIsTextAndNothingElse() {
    OrderEvent shipped =
        new OrderShipped(
            ID, 3, BUYER, new UUID(1, 2), "<b>SF</b>\r\nBcc: x@y.z", "9".repeat(5_000), true, AT);
    Sheet sheet = sheet(shipped, Language.ENGLISH);
    assertThat(printer.html(sheet)).contains("&lt;b&gt;SF&lt;/b&gt;").doesNotContain("<b>SF");
    assertThat(printer.text(sheet)).doesNotContain("\nBcc").hasSizeLessThan(1_000);
  }

  @Test
  void aTitleIsTextAndNothingElse() {
    Order order = order("<script>alert(1)</script>\nTotal: 0", OrderStatus.AWAITING_PAYMENT, AT);
    Sheet sheet = sheets.about(placed(), order, false, new Texts(Language.ENGLISH)).orElseThrow();
    assertThat(printer.html(sheet)).doesNotContain("<script>");
    assertThat(printer.text(sheet)).doesNotContain("\nTotal: 0");
  }

  @Test
  void whatIsPaidAlreadyIsNotAskedForAgain() {
    Order paid = order("三体", OrderStatus.PAID, null);
    Sheet sheet = sheets.about(placed(), paid, false, new Texts(Language.ENGLISH)).orElseThrow();
    assertThat(printer.text(sheet)).doesNotContain("/payments/").contains(PAGE);
  }

  @Test
  void guestsAreNotSentToPagesThatWantALogIn() {
    Order order = order("三体", OrderStatus.PAID, null);
    Sheet sheet = sheets.about(paid(false), order, true, new Texts(Language.ENGLISH)).orElseThrow();
    assertThat(printer.html(sheet)).doesNotContain("/orders/");
    assertThat(
            sheets
                .about(placed(), waiting(), true, new Texts(Language.ENGLISH))
                .orElseThrow()
                .link()
                .url())
        .isEqualTo(PAYMENT);
  }

  @Test
  void whatBuyersKnowThemselvesIsNoLetter() {
    Texts texts = new Texts(Language.ENGLISH);
    assertThat(sheets.about(new OrderDelivered(ID, 6, BUYER, true, AT), waiting(), false, texts))
        .isEmpty();
    assertThat(sheets.about(new OrderReturned(ID, 7, BUYER, 1, AT), waiting(), false, texts))
        .isEmpty();
  }

  private Sheet sheet(OrderEvent event, Language language) {
    return sheets.about(event, waiting(), false, new Texts(language)).orElseThrow();
  }

  private static OrderPlaced placed() {
    return new OrderPlaced(ID, 1, BUYER, TOTAL, AT);
  }

  private static OrderPaid paid(boolean late) {
    return new OrderPaid(ID, 2, BUYER, TOTAL, late, AT);
  }

  private static Order waiting() {
    return order("三体", OrderStatus.AWAITING_PAYMENT, AT.plusSeconds(900));
  }

  private static Order order(String title, OrderStatus status, Instant until) {
    Money zero = Money.of("0.00", "CNY");
    Money books = Money.of("79.80", "CNY");
    return new Order(
        ID,
        1,
        status,
        List.of(new Order.Line(new BookId(17), title, 2, Money.of("39.90", "CNY"), books)),
        books,
        Money.of("8.00", "CNY"),
        zero,
        zero,
        TOTAL,
        new Address("Ada", "1 Long Street", "北京", null, "100000", "CN", null),
        new Order.Payment(
            new PaymentId(UUID.fromString("019aab00-0000-7000-8000-00000000000f")),
            PaymentStatus.PENDING,
            PAYMENT,
            until),
        AT,
        Locale.ENGLISH);
  }

  private static Arguments letter(
      OrderEvent event, String chinese, String english, String... said) {
    return Arguments.of(event, chinese, english, List.of(said));
  }
}
