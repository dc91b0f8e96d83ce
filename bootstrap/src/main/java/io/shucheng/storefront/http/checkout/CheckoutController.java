package io.shucheng.storefront.http.checkout;

import io.shucheng.ordering.Addresses;
import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.Orders;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.storefront.http.AddressForm;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.SeeOther;
import io.shucheng.storefront.pages.Visit;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The checkout: shows what is about to be ordered, and orders it. */
@PageController
final class CheckoutController {

  private final Checkout checkout;
  private final Carts carts;
  private final Orders orders;
  private final Addresses addresses;

  CheckoutController(Checkout checkout, Carts carts, Orders orders, Addresses addresses) {
    this.checkout = checkout;
    this.carts = carts;
    this.orders = orders;
    this.addresses = addresses;
  }

  @GetMapping("/checkout")
  View checkout(Visit visit) {
    AddressForm address =
        addresses.defaultOf(visit.account()).map(AddressForm::of).orElse(AddressForm.EMPTY);
    return checkout
        .of(visit.account())
        .<View>map(draft -> visit.page("checkout", draft.with(address)))
        .orElseGet(() -> SeeOther.at("/cart"));
  }

  @PostMapping("/checkout")
  View place(CheckoutForm form, AddressForm address, Visit visit) {
    AccountId account = visit.account();
    List<OrderRequest.Line> lines = form.orderLines();
    String key = form.orderKey();
    boolean shipped = checkout.needsAddress(lines);
    if (shipped && !address.wrong().isEmpty()) {
      return refused(visit, form, address, OrderRefusal.badAddress(visit.texts()));
    }
    OrderRequest request =
        new OrderRequest(
            lines,
            form.total(checkout.currency()),
            shipped ? address.address() : null,
            key,
            visit.language().locale());
    Order order;
    try {
      order = orders.place(account, request);
    } catch (RuntimeException e) {
      Optional<OrderRefusal> refusal = OrderRefusal.of(e, visit.texts(), checkout::title);
      if (refusal.isEmpty()) {
        throw e;
      }
      return refused(visit, form, address, refusal.get());
    }
    CartOwner owner = new CartOwner.Customer(account);
    lines.forEach(line -> carts.remove(owner, line.book()));
    if (shipped && form.saves()) {
      addresses.makeDefault(account, address.address());
    }
    return SeeOther.at("/payments/" + order.payment().id());
  }

  private View refused(Visit visit, CheckoutForm form, AddressForm address, OrderRefusal refusal) {
    return checkout
        .of(visit.account())
        .<View>map(
            draft ->
                visit
                    .page("checkout", draft.with(address).refused(refusal, form))
                    .with(refusal.status()))
        .orElseGet(() -> SeeOther.at("/cart"));
  }
}
