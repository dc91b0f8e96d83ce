package io.shucheng.storefront.http.account;

import io.shucheng.platform.identity.BadCredentialsException;
import io.shucheng.storefront.pages.LocalPath;
import io.shucheng.storefront.pages.Notice;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.SeeOther;
import io.shucheng.storefront.pages.Visit;
import io.shucheng.storefront.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Logging in with a password or as a guest, and logging out. */
@PageController
final class LogInController {

  private final SignIn signIn;

  LogInController(SignIn signIn) {
    this.signIn = signIn;
  }

  @GetMapping("/log-in")
  View form(@RequestParam(required = false) @Nullable String next, Visit visit) {
    return visit.page("log-in", new LogInPage(next(next).value(), "", null, null));
  }

  @PostMapping(path = "/log-in", params = "!guest")
  View logIn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(required = false) @Nullable String next,
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      signIn.withPassword(email, password, request, response);
    } catch (BadCredentialsException e) {
      return visit
          .page(
              "log-in",
              new LogInPage(next(next).value(), email, visit.text("log-in.bad-credentials"), null))
          .with(HttpStatus.UNAUTHORIZED);
    }
    return new SeeOther(next(next));
  }

  @PostMapping(path = "/log-in", params = "guest")
  View asGuest(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(required = false) @Nullable String next,
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      signIn.asGuest(email, request, response);
    } catch (IllegalArgumentException e) {
      return visit
          .page(
              "log-in",
              new LogInPage(next(next).value(), email, null, visit.text("log-in.bad-email")))
          .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return new SeeOther(next(next));
  }

  @PostMapping("/log-out")
  View logOut(HttpServletRequest request, HttpServletResponse response) {
    signIn.end(request, response);
    return SeeOther.at(Notice.SIGNED_OUT.on("/"));
  }

  private static LocalPath next(@Nullable String next) {
    return LocalPath.parse(next).orElse(LocalPath.HOME);
  }
}
