package io.shucheng.platform.identity.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.shucheng.platform.database.Installation;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.domain.KeyRing;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.WithPostgres;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class IdentityIntegrationTests {

  @LocalServerPort int port;
  @Autowired KeyRing keys;
  @Autowired Accounts accounts;
  @Autowired Installation installation;
  @Autowired JdbcClient jdbc;

  ShopClient shop;
  RSAKey key;

  @BeforeEach
  void connect() {
    shop = ShopClient.at(port);
    key = keys.signing(Instant.now()).jwk();
  }

  @Test
  void whoSignsUpCanLogInAndSeeTheirAccount() {
    String email = newEmail();
    Answer account = signUp(email, "correct horse");
    assertThat(account.status()).isEqualTo(201);
    Answer tokens = logIn(email.toUpperCase(java.util.Locale.ROOT), "correct horse");
    assertThat(tokens.status()).isEqualTo(200);
    assertThat(tokens.json().path("expiresIn").asInt()).isBetween(1, 900);
    assertThat(tokens.header("Cache-Control")).contains("no-store");
    Answer me = shop.as(tokens.json().path("accessToken").asString()).get("/api/v1/accounts/me");
    assertThat(me.json().path("email").asString()).isEqualTo(email);
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressLookAlike() {
    String email = newEmail();
    signUp(email, "correct horse");
    Answer wrong = logIn(email, "battery staple");
    Answer unknown = logIn(newEmail(), "battery staple");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.problem()).isEqualTo("bad-credentials");
    assertThat(unknown.json().path("detail")).isEqualTo(wrong.json().path("detail"));
  }

  @Test
  void anAddressIsTakenWhateverItsCase() {
    String email = newEmail();
    signUp(email, "correct horse");
    Answer again = signUp(email.toUpperCase(java.util.Locale.ROOT), "correct horse");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("email-taken");
  }

  @Test
  void aRefreshTokenWorksOnceAndItsSecondUseEndsTheWholeFamily() {
    Answer first = guest();
    String used = first.json().path("refreshToken").asString();
    Answer second = refresh(used);
    assertThat(second.status()).isEqualTo(200);
    assertThat(refresh(used).status()).isEqualTo(401);
    assertThat(refresh(second.json().path("refreshToken").asString()).status()).isEqualTo(401);
  }

  @Test
  void loggingOutEndsTheRefreshToken() {
    String token = guest().json().path("refreshToken").asString();
    String body = "{\"refreshToken\":\"" + token + "\"}";
    assertThat(shop.delete("/api/v1/tokens", body).status()).isEqualTo(204);
    assertThat(refresh(token).status()).isEqualTo(401);
    assertThat(shop.delete("/api/v1/tokens", body).status()).isEqualTo(204);
  }

  @Test
  void loggingOutEndsTheAccessTokensToo() {
    Answer mine = guest();
    Answer others = guest();
    Answer renewed = refresh(mine.json().path("refreshToken").asString());
    for (Answer tokens : List.of(mine, renewed, others)) {
      assertThat(callWith(accessToken(tokens))).isEqualTo(200);
    }

    shop.delete(
        "/api/v1/tokens",
        "{\"refreshToken\":\"%s\"}".formatted(renewed.json().path("refreshToken").asString()));

    assertThat(callWith(accessToken(mine))).isEqualTo(401);
    assertThat(callWith(accessToken(renewed))).isEqualTo(401);
    assertThat(callWith(accessToken(others))).isEqualTo(200);
  }

  @Test
  void aStolenRefreshTokenEndsTheAccessTokensToo() {
    Answer first = guest();
    String used = first.json().path("refreshToken").asString();
    Answer second = refresh(used);

    refresh(used);

    assertThat(callWith(accessToken(first))).isEqualTo(401);
    assertThat(callWith(accessToken(second))).isEqualTo(401);
  }

  /** Another node has ended the log-in, and written it down. */
  @Test
  void whatAnotherNodeEndedIsEndedWithinASecond() throws ParseException {
    String token = accessToken(guest());
    String session = SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid");
    assertThat(callWith(token)).isEqualTo(200);

    jdbc.sql(
            "insert into platform.ended_session (session, expires_at) values (?::uuid, now() + interval '1 hour')")
        .param(session)
        .update();

    await().atMost(Duration.ofSeconds(2)).until(() -> callWith(token) == 401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/api/v1/accounts|{\"email\":\"nobody\",\"password\":\"long enough\"}|422|/email",
        "/api/v1/accounts|{\"email\":\"a@example.com\",\"password\":\"short\"}|422|/password",
        "/api/v1/accounts|{\"password\":\"long enough\"}|422|/email",
        "/api/v1/accounts|{\"email\":7,\"password\":\"long enough\"}|400|/email",
        "/api/v1/accounts|{\"email\":\"a@example.com\",\"isAdmin\":true}|400|/isAdmin",
        "/api/v1/tokens|{\"guest\":{\"email\":\"no\"}}|422|/email",
        "/api/v1/tokens|{\"guest\":{\"mail\":\"no\"}}|400|/guest/mail",
        "/api/v1/tokens|{}|422|/email",
      })
  void badValuesAreNamed(String path, String body, int status, String pointer) {
    Answer answer = shop.post(path, body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().path("errors").path(0).path("pointer").asString()).isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{", "[]", "``", "null", "{\"email\":\"a\",\"email\":\"b\"}", "{} {}"})
  void brokenBodiesAreBadRequests(String body) {
    Answer answer = shop.post("/api/v1/tokens", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("bad-request");
    assertThat(answer.text()).doesNotContain("Exception").doesNotContain("io.shucheng");
  }

  @Test
  void bodiesOver64KiBAndOtherMediaTypesAreRefused() {
    String large = "{\"email\":\"" + "x".repeat(70_000) + "\"}";
    assertThat(shop.post("/api/v1/tokens", large).problem()).isEqualTo("too-large");
    Answer xml = shop.with("Content-Type", "application/xml").post("/api/v1/tokens", "<a/>");
    assertThat(xml.status()).isEqualTo(415);
    assertThat(shop.get("/api/v1/tokens").status()).isIn(401, 405);
  }

  @Test
  void anEncodedAddressDoesNotLeadAroundTheBodyLimit() {
    String large = "{\"email\":\"" + "x".repeat(70_000) + "\"}";
    assertThat(shop.post("/%61pi/v1/tokens", large).status()).isEqualTo(413);
  }

  @Test
  void aDemosAccountIsGoodOnlyWhileTheShopIsADemo() {
    String email = newEmail();
    accounts.openForDemo(email, "correct horse", "Demo", Set.of(Role.ADMIN));
    assertThat(installation.isDemo()).isFalse();
    assertThat(logIn(email, "correct horse").problem()).isEqualTo("bad-credentials");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000@b.cn", "\\ud800@b.cn", "nobody"})
  void anAddressThatCannotBeOneIsAWrongOne(String email) {
    assertThat(logIn(email, "correct horse").problem()).isEqualTo("bad-credentials");
    assertThat(signUp(email, "correct horse").status()).isEqualTo(422);
  }

  @Test
  void addressesThatAreNotUtf8AreProblems() {
    for (String path :
        List.of("/api/v1/accounts/me?q=%ff", "/api/v1/accounts/%ff", "/api/%2e%2e/x")) {
      Answer answer = shop.get(path);
      assertThat(answer.status()).as(path).isIn(400, 401);
      assertThat(answer.problem()).as(path).isNotEmpty();
    }
  }

  @Test
  void aTokenIsGoodOnlyAsWeSignedIt() throws Exception {
    JWSSigner ours = new RSASSASigner(key);
    assertThat(callWith(signed(ours, JWSAlgorithm.RS256, "at+jwt", claims -> {}))).isEqualTo(404);
    assertThat(callWith(signed(ours, JWSAlgorithm.RS256, "JWT", claims -> {}))).isEqualTo(401);
    assertThat(callWith(signed(ours, JWSAlgorithm.RS512, "at+jwt", claims -> {}))).isEqualTo(401);
    assertThat(callWith(signed(ours, JWSAlgorithm.RS256, "at+jwt", c -> c.issuer("urn:other"))))
        .isEqualTo(401);
    assertThat(callWith(signed(ours, JWSAlgorithm.RS256, "at+jwt", c -> c.audience("other"))))
        .isEqualTo(401);
    assertThat(callWith(signed(ours, JWSAlgorithm.RS256, "at+jwt", c -> c.expirationTime(null))))
        .isEqualTo(401);
    assertThat(
            callWith(
                signed(
                    ours,
                    JWSAlgorithm.RS256,
                    "at+jwt",
                    c -> c.expirationTime(Date.from(Instant.now().minusSeconds(120))))))
        .isEqualTo(401);
  }

  @Test
  void forgedTokensAreRefused() throws Exception {
    JWSSigner publicKeyAsSecret = new MACSigner(key.toRSAPublicKey().getEncoded());
    assertThat(callWith(signed(publicKeyAsSecret, JWSAlgorithm.HS256, "at+jwt", c -> {})))
        .isEqualTo(401);
    JWTClaimsSet.Builder claims = goodClaims();
    assertThat(callWith(new PlainJWT(claims.build()).serialize())).isEqualTo(401);
    assertThat(callWith("nonsense")).isEqualTo(401);
    String good = signed(new RSASSASigner(key), JWSAlgorithm.RS256, "at+jwt", c -> {});
    assertThat(callWith(good.substring(0, good.length() - 8) + "AAAAAAAA")).isEqualTo(401);
  }

  @Test
  void aTokenNamesItsKey() throws Exception {
    JWTClaimsSet claims = goodClaims().build();
    JOSEObjectType type = new JOSEObjectType("at+jwt");
    for (JWSHeader header :
        List.of(
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).build(),
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID("").build(),
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID("other").build(),
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).jwk(key.toPublicJWK()).build())) {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      assertThat(callWith(token.serialize())).as("%s", header).isEqualTo(401);
    }
  }

  @Test
  void othersVerifyTokensWithThePublishedKeys() throws Exception {
    Answer answer = shop.get("/.well-known/jwks.json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/jwk-set+json");
    assertThat(answer.header("Cache-Control")).isEqualTo("max-age=300, public");
    JWKSet published = JWKSet.parse(answer.text());
    assertThat(published.getKeys()).isNotEmpty().noneMatch(JWK::isPrivate);

    SignedJWT token = SignedJWT.parse(accessToken(guest()));
    JWK named = published.getKeyByKeyId(token.getHeader().getKeyID());
    assertThat(token.verify(new RSASSAVerifier(named.toRSAKey()))).isTrue();
  }

  @Test
  void aKeyThatIsRemovedEndsItsTokens() {
    String token = accessToken(guest());
    assertThat(callWith(token)).isEqualTo(200);

    jdbc.sql("delete from platform.verification_key").update();

    await().atMost(Duration.ofSeconds(5)).until(() -> callWith(token) == 401);
    await().atMost(Duration.ofSeconds(30)).until(() -> callWith(accessToken(guest())) == 200);
  }

  @Test
  void whoShowsNothingGetsAProblem() {
    Answer answer = shop.get("/api/v1/accounts/me");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.header("X-Request-Id")).hasSize(32);
  }

  @Test
  void whatTheConnectorRefusesHasAnIdToo() {
    Answer answer = shop.with("Cookie", "x".repeat(20_000)).get("/api/v1/accounts/me");
    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.header("X-Request-Id")).hasSize(32);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void onesOwnAccountIsReadAgainOnlyWhenItChanged() {
    ShopClient me = shop.as(guest().json().path("accessToken").asString());
    Answer first = me.get("/api/v1/accounts/me");
    String tag = first.header("ETag");
    assertThat(tag).startsWith("\"");
    assertThat(me.with("If-None-Match", tag).get("/api/v1/accounts/me").status()).isEqualTo(304);
    Answer binary = me.with("Accept", "application/cbor").get("/api/v1/accounts/me");
    assertThat(binary.header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void aCallersTraceIsTheRequestsId() {
    Answer answer =
        shop.with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .get("/api/v1/accounts/me");
    assertThat(answer.header("X-Request-Id")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
  }

  private Answer signUp(String email, String password) {
    return shop.post(
        "/api/v1/accounts", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }

  private Answer logIn(String email, String password) {
    return shop.post(
        "/api/v1/tokens", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }

  private Answer guest() {
    return shop.post("/api/v1/tokens", "{\"guest\":{\"email\":\"guest@example.com\"}}");
  }

  private static String accessToken(Answer tokens) {
    return tokens.json().path("accessToken").asString();
  }

  private Answer refresh(String token) {
    return shop.post("/api/v1/tokens/refresh", "{\"refreshToken\":\"" + token + "\"}");
  }

  private int callWith(String token) {
    return shop.as(token).get("/api/v1/accounts/me").status();
  }

  private String signed(
      JWSSigner signer, JWSAlgorithm algorithm, String type, Consumer<JWTClaimsSet.Builder> change)
      throws JOSEException {
    JWTClaimsSet.Builder claims = goodClaims();
    change.accept(claims);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build(),
            claims.build());
    token.sign(signer);
    return token.serialize();
  }

  private static JWTClaimsSet.Builder goodClaims() {
    return new JWTClaimsSet.Builder()
        .issuer("urn:shucheng")
        .audience("shucheng-api")
        .subject(UUID.randomUUID().toString())
        .claim("client_id", "shucheng")
        .claim("sid", UUID.randomUUID().toString())
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(60)));
  }

  private static String newEmail() {
    return "reader-" + UUID.randomUUID() + "@example.com";
  }
}
