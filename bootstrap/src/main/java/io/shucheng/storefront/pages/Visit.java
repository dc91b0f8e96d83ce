package io.shucheng.storefront.pages;

import io.shucheng.ordering.CartOwner;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.identity.Role;
import io.shucheng.words.Language;
import io.shucheng.words.Texts;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * One request for a page: who reads, in which language, and what the frame around every page shows.
 * Belongs to one request; not thread-safe.
 */
public final class Visit {

  private final Templates templates;
  private final Assets assets;
  private final Texts texts;
  private final @Nullable Caller caller;
  private final CartOwner.@Nullable Visitor visitor;
  private final @Nullable CsrfToken csrf;
  private final String path;
  private final @Nullable String query;
  private final @Nullable Notice notice;
  private final @Nullable ToIntFunction<CartOwner> countCopies;
  private @Nullable Integer copies;

  Visit(
      Templates templates,
      Assets assets,
      VisitFacts facts,
      @Nullable ToIntFunction<CartOwner> countCopies) {
    this.templates = templates;
    this.assets = assets;
    this.texts = new Texts(facts.language());
    this.caller = facts.caller();
    this.visitor = facts.visitor();
    this.csrf = facts.csrf();
    this.path = facts.path();
    this.query = facts.query();
    this.notice = facts.notice();
    this.countCopies = countCopies;
  }

  /** A page of this visit; its template takes {@code visit} and {@code page}. */
  public PageView page(String template, Object shown) {
    return new PageView(templates, this, template, shown, HttpStatus.OK);
  }

  public Language language() {
    return texts.language();
  }

  public Texts texts() {
    return texts;
  }

  public String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  public String asset(String name) {
    return assets.url(name);
  }

  public boolean isSignedIn() {
    return caller != null;
  }

  public boolean isGuest() {
    return caller != null && caller.guest();
  }

  public boolean has(Role role) {
    return caller != null && caller.has(role);
  }

  /**
   * Whose page this is.
   *
   * @throws Refusal if nobody is signed in
   */
  public AccountId account() {
    if (caller == null) {
      throw new Refusal(HttpStatus.UNAUTHORIZED, "error.401");
    }
    return caller.account();
  }

  /** Whose cart to show; empty for somebody who never had one. */
  public Optional<CartOwner> cartOwner() {
    return Optional.ofNullable(caller == null ? visitor : new CartOwner.Customer(caller.account()));
  }

  /** The visitor whose cart joins the account's at signing in. */
  public Optional<CartOwner.Visitor> visitor() {
    return Optional.ofNullable(visitor);
  }

  /** Whether the header knows how many copies are in the cart. */
  public boolean countsCart() {
    return countCopies != null;
  }

  /** How many copies the header's cart shows; 0 where it does not know. */
  public int copiesInCart() {
    if (copies == null) {
      copies = countCopies == null ? 0 : cartOwner().map(countCopies::applyAsInt).orElse(0);
    }
    return copies;
  }

  /** What to say once, or null. */
  public @Nullable String notice() {
    return notice == null ? null : texts.text(notice.key());
  }

  public String csrfName() {
    return csrf == null ? "_csrf" : csrf.getParameterName();
  }

  public String csrfToken() {
    return csrf == null ? "" : csrf.getToken();
  }

  /** This page's address in another language. */
  public String inLanguage(Language language) {
    String address = here();
    return address
        + (address.indexOf('?') < 0 ? "?" : "&")
        + ChosenLanguage.NAME
        + "="
        + language.code();
  }

  /** Where to sign in and come back to this page. */
  public String logInPath() {
    return path.equals("/log-in") || path.equals("/sign-up") ? here() : SignInPaths.logIn(here());
  }

  private String here() {
    String rest = RawQuery.without(query, "notice", ChosenLanguage.NAME);
    return rest == null ? path : path + "?" + rest;
  }
}
