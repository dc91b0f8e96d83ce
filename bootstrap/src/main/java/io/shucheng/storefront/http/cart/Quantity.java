package io.shucheng.storefront.http.cart;

import io.shucheng.ordering.Carts;
import io.shucheng.storefront.pages.Refusal;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** Reads how many copies a form asks for. */
final class Quantity {

  private static final Pattern FORM = Pattern.compile("\\d{1,9}");

  private Quantity() {}

  /**
   * @throws Refusal 422 if that is no number of copies from {@code least} on
   */
  static int parse(String text, int least) {
    String digits = text.strip();
    int quantity = FORM.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
    if (quantity < least || quantity > Carts.MOST_COPIES) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "cart.bad-quantity",
          digits.length() > 20 ? digits.substring(0, 20) + "…" : digits,
          Carts.MOST_COPIES);
    }
    return quantity;
  }
}
