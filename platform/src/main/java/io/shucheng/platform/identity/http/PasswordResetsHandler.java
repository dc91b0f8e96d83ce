package io.shucheng.platform.identity.http;

import io.shucheng.platform.identity.PasswordResets;
import io.shucheng.platform.web.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Choosing another password by letter. */
@RestController
@RequestMapping("/api/v1/accounts")
class PasswordResetsHandler {

  private final PasswordResets resets;

  PasswordResetsHandler(PasswordResets resets) {
    this.resets = resets;
  }

  /** Somebody who forgot a password. */
  record Forgotten(@Nullable String email) {}

  /** What the letter's reader chose. */
  record Chosen(@Nullable String token, @Nullable String password) {}

  /** The same answer, whether there is such an account or not. */
  @PostMapping("/password-resets")
  ResponseEntity<Void> requestPasswordReset(@RequestBody Forgotten request, Locale language) {
    if (request.email() == null) {
      throw Problem.invalid("/email", "name the account's mail address");
    }
    resets.request(request.email(), language);
    return ResponseEntity.accepted().build();
  }

  @PutMapping("/password")
  ResponseEntity<Void> choosePassword(@RequestBody Chosen request) {
    if (request.token() == null) {
      throw Problem.invalid("/token", "name the token of the letter");
    }
    if (request.password() == null) {
      throw Problem.invalid("/password", "choose a password of 8 to 256 characters");
    }
    resets.complete(request.token(), request.password());
    return ResponseEntity.noContent().build();
  }
}
