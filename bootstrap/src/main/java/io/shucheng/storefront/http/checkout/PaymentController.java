package io.shucheng.storefront.http.checkout;

import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.Payments;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.Refusal;
import io.shucheng.storefront.pages.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/**
 * The page of a payment, which leads to the provider; the sandbox's buttons stand on it. It asks
 * again until the provider has told, and then leads to the order.
 */
@PageController
final class PaymentController {

  private final Payments payments;

  PaymentController(Payments payments) {
    this.payments = payments;
  }

  @GetMapping("/payments/{id}")
  View payment(
      @PathVariable String id,
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response) {
    PaymentShown shown =
        id(id)
            .flatMap(payments::find)
            .map(PaymentShown::new)
            .orElseThrow(() -> Refusal.notFound("payment.unknown"));
    if (request.getHeader("HX-Request") != null) {
      if (shown.isPaid()) {
        response.setHeader("HX-Redirect", visit.isSignedIn() ? shown.orderPath() : shown.path());
      } else if (!shown.isOpen()) {
        response.setHeader("HX-Refresh", "true");
      }
    }
    return visit.page("payment", shown);
  }

  private static Optional<PaymentId> id(String text) {
    try {
      return Optional.of(PaymentId.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
