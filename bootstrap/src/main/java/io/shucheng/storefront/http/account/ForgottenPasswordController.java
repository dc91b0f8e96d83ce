package io.shucheng.storefront.http.account;

import io.shucheng.platform.identity.BadCredentialsException;
import io.shucheng.platform.identity.PasswordResets;
import io.shucheng.platform.identity.TooManyResetsException;
import io.shucheng.storefront.pages.Notice;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.SeeOther;
import io.shucheng.storefront.pages.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Choosing another password by letter; no page tells whether an address has an account. */
@PageController
final class ForgottenPasswordController {

  private final PasswordResets resets;

  ForgottenPasswordController(PasswordResets resets) {
    this.resets = resets;
  }

  @GetMapping("/forgotten-password")
  View form(Visit visit) {
    return visit.page("forgotten-password", new ForgottenPasswordPage("", null));
  }

  @PostMapping("/forgotten-password")
  View request(@RequestParam(defaultValue = "") String email, Visit visit) {
    try {
      resets.request(email, visit.language().locale());
    } catch (IllegalArgumentException e) {
      return visit
          .page(
              "forgotten-password",
              new ForgottenPasswordPage(email, visit.text("log-in.bad-email")))
          .with(HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (TooManyResetsException e) {
      return visit
          .page(
              "forgotten-password",
              new ForgottenPasswordPage(email, visit.text("forgotten-password.busy")))
          .with(HttpStatus.SERVICE_UNAVAILABLE);
    }
    return SeeOther.at(Notice.RESET_SENT.on("/log-in"));
  }

  @GetMapping("/new-password")
  View choose(@RequestParam(defaultValue = "") String token, Visit visit) {
    return visit.page("new-password", new NewPasswordPage(token, null));
  }

  @PostMapping("/new-password")
  View chosen(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String password,
      Visit visit) {
    try {
      resets.complete(token, password);
    } catch (BadCredentialsException e) {
      return visit
          .page("new-password", new NewPasswordPage(token, visit.text("new-password.no-longer")))
          .with(HttpStatus.UNAUTHORIZED);
    } catch (IllegalArgumentException e) {
      return visit
          .page("new-password", new NewPasswordPage(token, visit.text("new-password.invalid")))
          .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return SeeOther.at(Notice.PASSWORD_CHANGED.on("/log-in"));
  }
}
