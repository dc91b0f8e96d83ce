package io.shuchengperf.traffic;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

/**
 * Has a token in the visitor's hand: a guest's, since an account's log-in costs an Argon2id hash.
 */
final class Identifying {

  private Identifying() {}

  static ChainBuilder steps(Step step) {
    return exec(
        doIf(session -> Visitor.of(session).mustRenew(System.nanoTime()))
            .then(tokens(step, renewal())),
        doIf(session -> Visitor.of(session).isStranger()).then(tokens(step, logIn())));
  }

  private static HttpRequestActionBuilder logIn() {
    return http(Kind.TOKEN.label())
        .post("/api/v1/tokens")
        .header("Content-Type", "application/json")
        .body(
            StringBody(
                session -> "{\"guest\":{\"email\":\"" + Visitor.of(session).email() + "\"}}"));
  }

  private static HttpRequestActionBuilder renewal() {
    return http(Kind.TOKEN.label())
        .post("/api/v1/tokens/refresh")
        .header("Content-Type", "application/json")
        .body(
            StringBody(
                session -> "{\"refreshToken\":\"" + Visitor.of(session).refreshToken() + "\"}"));
  }

  private static ChainBuilder tokens(Step step, HttpRequestActionBuilder request) {
    return step.of(
        Kind.TOKEN,
        request,
        new int[] {200},
        Answers::tokens,
        (visitor, tokens) -> visitor.loggedIn(tokens, System.nanoTime()),
        Visitor::loggedOut);
  }
}
