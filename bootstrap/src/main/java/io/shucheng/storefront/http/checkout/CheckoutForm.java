package io.shucheng.storefront.http.checkout;

import io.shucheng.ordering.OrderRequest;
import io.shucheng.platform.money.Money;
import io.shucheng.storefront.http.BookNumber;
import io.shucheng.storefront.pages.Refusal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the checkout's form sends beside the address. It carries what its reader saw, so that a
 * second click sends the same order again and is answered with the first one.
 *
 * @param lines books and quantities, such as {@code 17x2 18x1}
 * @param expectedTotal the total that the reader saw, such as {@code 39.90}
 * @param key the order's idempotency key
 * @param save present where the address is to be the account's default
 */
public record CheckoutForm(
    @Nullable String lines,
    @Nullable String expectedTotal,
    @Nullable String key,
    @Nullable String save) {

  private static final Pattern LINE = Pattern.compile("(\\d{1,18})x(\\d{1,6})");
  private static final Pattern KEY = Pattern.compile("[0-9A-Za-z-]{8,64}");
  private static final int LONGEST = 8_000;

  /**
   * @throws Refusal if the form was not made by the shop
   */
  List<OrderRequest.Line> orderLines() {
    String text = Objects.requireNonNullElse(lines, "").strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw Refusal.badRequest("checkout.bad-form");
    }
    List<OrderRequest.Line> all = new ArrayList<>();
    for (String part : text.split(" ", -1)) {
      Matcher line = LINE.matcher(part);
      if (!line.matches()) {
        throw Refusal.badRequest("checkout.bad-form");
      }
      all.add(
          new OrderRequest.Line(
              BookNumber.parse(line.group(1))
                  .orElseThrow(() -> Refusal.badRequest("checkout.bad-form")),
              Integer.parseInt(line.group(2))));
    }
    return all;
  }

  /**
   * @throws Refusal if the form was not made by the shop
   */
  Money total(Currency currency) {
    try {
      return Money.of(Objects.requireNonNullElse(expectedTotal, ""), currency.getCurrencyCode());
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("checkout.bad-form");
    }
  }

  /**
   * @throws Refusal if the form was not made by the shop
   */
  String orderKey() {
    if (key == null || !KEY.matcher(key).matches()) {
      throw Refusal.badRequest("checkout.bad-form");
    }
    return key;
  }

  boolean saves() {
    return save != null;
  }
}
