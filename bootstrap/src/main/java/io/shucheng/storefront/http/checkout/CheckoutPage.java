package io.shucheng.storefront.http.checkout;

import io.shucheng.ordering.Cart;
import io.shucheng.platform.money.Money;
import io.shucheng.storefront.http.AddressForm;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the checkout shows.
 *
 * @param lines the cart's lines that can be bought
 * @param leftOut how many of the cart's lines cannot
 * @param total what the order comes to, as far as is known
 * @param totalIsFinal whether that has shipping in it
 * @param wrong the address's fields that are missing or wrong
 * @param errors why the order was refused
 */
public record CheckoutPage(
    List<Cart.Line> lines,
    int leftOut,
    Money subtotal,
    Money total,
    boolean totalIsFinal,
    boolean needsAddress,
    AddressForm address,
    boolean save,
    String key,
    Set<String> wrong,
    List<String> errors) {

  public CheckoutPage {
    lines = List.copyOf(lines);
    wrong = Set.copyOf(wrong);
    errors = List.copyOf(errors);
  }

  /** The lines as the form carries them. */
  public String orderLines() {
    return lines.stream()
        .map(line -> line.book() + "x" + line.quantity())
        .collect(Collectors.joining(" "));
  }

  /** What shipping costs, where it is known. */
  public @Nullable Money shipping() {
    return totalIsFinal ? total.minus(subtotal) : null;
  }

  /** The page after a refusal: with the same key, unless another order has it. */
  CheckoutPage refused(OrderRefusal refusal, CheckoutForm form) {
    return new CheckoutPage(
        lines,
        leftOut,
        subtotal,
        refusal.total() == null ? total : refusal.total(),
        refusal.total() != null || totalIsFinal,
        needsAddress,
        address,
        form.saves(),
        refusal.spendsKey() ? key : Objects.requireNonNullElse(form.key(), key),
        needsAddress ? address.wrong() : Set.of(),
        refusal.messages());
  }
}
