package io.shucheng.storefront.http.account;

import io.shucheng.platform.identity.EmailTakenException;
import io.shucheng.storefront.pages.LocalPath;
import io.shucheng.storefront.pages.Notice;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.SeeOther;
import io.shucheng.storefront.pages.Visit;
import io.shucheng.storefront.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Opening an account. */
@PageController
final class SignUpController {

  private final SignIn signIn;

  SignUpController(SignIn signIn) {
    this.signIn = signIn;
  }

  /** What the form sends. */
  record SignUp(
      @Nullable String email,
      @Nullable String password,
      @Nullable String displayName,
      @Nullable String next) {

    SignUpPage page(@Nullable String error) {
      return new SignUpPage(path().value(), text(email), text(displayName), error);
    }

    LocalPath path() {
      return LocalPath.parse(next).orElse(LocalPath.HOME);
    }
  }

  @GetMapping("/sign-up")
  View form(@RequestParam(required = false) @Nullable String next, Visit visit) {
    return visit.page("sign-up", new SignUp(null, null, null, next).page(null));
  }

  @PostMapping("/sign-up")
  View signUp(SignUp form, Visit visit, HttpServletRequest request, HttpServletResponse response) {
    try {
      signIn.withNewAccount(
          text(form.email()), text(form.password()), text(form.displayName()), request, response);
    } catch (EmailTakenException e) {
      return visit
          .page("sign-up", form.page(visit.text("sign-up.taken")))
          .with(HttpStatus.CONFLICT);
    } catch (IllegalArgumentException e) {
      return visit
          .page("sign-up", form.page(visit.text("sign-up.invalid")))
          .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return SeeOther.at(Notice.WELCOME.on(form.path().value()));
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
