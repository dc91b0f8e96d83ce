package io.shucheng.platform.identity.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.WithPostgres;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class ForeignIssuersIntegrationTests {

  private static final StandInIssuer KNOWN = new StandInIssuer();
  private static final StandInIssuer ILL = new StandInIssuer();
  private static final StandInIssuer UNKNOWN = new StandInIssuer();

  @LocalServerPort int port;

  ShopClient shop;

  @DynamicPropertySource
  static void issuers(DynamicPropertyRegistry registry) {
    String first = "shucheng.identity.issuers[0].";
    registry.add(first + "issuer", KNOWN::address);
    registry.add(first + "audience", () -> "bookshop");
    registry.add(first + "roles-claim", () -> "realm_access.roles");
    registry.add(first + "roles.clerk", () -> "operator");
    registry.add("shucheng.identity.issuers[1].issuer", ILL::address);
    registry.add("shucheng.identity.issuers[1].audience", () -> "bookshop");
  }

  @BeforeEach
  void connect() {
    shop = ShopClient.at(port);
    ILL.well = false;
  }

  @Test
  void whomAnotherIssuerVouchesForHasAnAccount() {
    Answer me = me(KNOWN.token(claims -> claims.claim("name", "Ada\u0000 Reader")));
    assertThat(me.status()).as(me.text()).isEqualTo(200);
    assertThat(me.json().path("email").asString()).isEqualTo("somebody@example.com");
    assertThat(id(KNOWN.token(JWSAlgorithm.ES256, "at+jwt", KNOWN.ec, claims -> {})))
        .isEqualTo(me.json().path("id").asString());
    assertThat(id(KNOWN.token(claims -> claims.subject("somebody else"))))
        .isNotEqualTo(me.json().path("id").asString());
  }

  @Test
  void ownTokensAreGoodBesideThem() {
    String own =
        shop.post("/api/v1/tokens", "{\"guest\":{\"email\":\"guest@example.com\"}}")
            .json()
            .path("accessToken")
            .asString();
    assertThat(me(own).status()).isEqualTo(200);
  }

  /** An issuer could otherwise make itself anybody. */
  @Test
  void aSubjectIsNobodysAccountHere() {
    Answer victim =
        shop.post(
            "/api/v1/accounts",
            "{\"email\":\"%s@example.com\",\"password\":\"correct horse\"}"
                .formatted(UUID.randomUUID()));
    String account = victim.json().path("id").asString();
    String email = victim.json().path("email").asString();
    assertThat(account).isNotEmpty();

    String id = id(KNOWN.token(claims -> claims.subject(account).claim("email", email)));

    assertThat(id).isNotEqualTo(account);
  }

  @Test
  void rolesAreThoseThatTheSettingsName() {
    assertThat(settings(KNOWN.token(claims -> {}))).isEqualTo(403);
    assertThat(settings(KNOWN.token(roles("OPERATOR", "ADMIN", "operator")))).isEqualTo(403);
    assertThat(settings(KNOWN.token(roles("reader", "clerk")))).isEqualTo(200);
    assertThat(settings(KNOWN.token(claims -> claims.claim("roles", List.of("clerk")))))
        .isEqualTo(403);
    assertThat(settings(KNOWN.token(claims -> claims.claim("realm_access", "clerk"))))
        .isEqualTo(403);
  }

  @Test
  void forgedTokensAreRefused() throws JOSEException {
    Date past = Date.from(Instant.now().minusSeconds(120));
    MACSigner publicKeyAsSecret = new MACSigner(KNOWN.rsa.toRSAPublicKey().getEncoded());
    for (String token :
        List.of(
            KNOWN.token(claims -> claims.audience("another shop")),
            KNOWN.token(claims -> claims.expirationTime(past)),
            KNOWN.token(claims -> claims.expirationTime(null)),
            KNOWN.token(claims -> claims.subject(null)),
            KNOWN.token(claims -> claims.subject("without address").claim("email", null)),
            KNOWN.token(claims -> claims.subject("without address").claim("email", "nobody")),
            KNOWN.token(claims -> claims.subject("without address").claim("email_verified", false)),
            KNOWN.token(claims -> claims.issuer(null)),
            KNOWN.token(claims -> claims.issuer("urn:shucheng").audience("shucheng-api")),
            UNKNOWN.token(claims -> {}),
            UNKNOWN.token(claims -> claims.issuer(KNOWN.address())),
            KNOWN.token(JWSAlgorithm.RS512, "JWT", KNOWN.rsa, claims -> {}),
            KNOWN.token(JWSAlgorithm.RS256, "logout+jwt", KNOWN.rsa, claims -> {}),
            KNOWN.token(JWSAlgorithm.HS256, "JWT", "rsa", publicKeyAsSecret, claims -> {}),
            new PlainJWT(
                    new JWTClaimsSet.Builder()
                        .issuer(KNOWN.address())
                        .audience("bookshop")
                        .subject("x")
                        .build())
                .serialize())) {
      assertThat(me(token).status()).as(token).isEqualTo(401);
    }
  }

  @Test
  void whatCannotBeVerifiedNowIsToldToComeAgain() {
    String token = ILL.token(claims -> {});
    Answer now = me(token);
    for (int i = 0; i < 100; i++) {
      now = me(ILL.token(claims -> {}));
    }
    assertThat(ILL.asked.get()).as("it is not asked for each").isLessThan(5);
    assertThat(now.status()).isEqualTo(503);
    assertThat(now.header("Retry-After")).isEqualTo("5");
    assertThat(now.text()).doesNotContain("Exception").doesNotContain("localhost");
    ILL.well = true;
    await().until(() -> me(token).status() == 200);
    for (int i = 0; i < 100; i++) {
      assertThat(
              me(ILL.token(JWSAlgorithm.RS256, "JWT", "unknown" + i, signer(), claims -> {}))
                  .status())
          .isIn(401, 503);
    }
    assertThat(ILL.asked.get()).as("nor for names of keys that it does not have").isLessThan(10);
    assertThat(me(token).status()).isEqualTo(200);
    ILL.well = false;
    assertThat(me(ILL.token(claims -> {})).status()).as("its keys are known").isEqualTo(200);
  }

  @Test
  void whoComesOftenAtOnceHasOneAccount() throws Exception {
    String token = KNOWN.token(claims -> claims.subject("at once"));
    Set<String> ids = new HashSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> look = () -> id(token);
      for (Future<String> id : threads.invokeAll(Collections.nCopies(20, look))) {
        ids.add(id.get());
      }
    }
    assertThat(ids).hasSize(1).doesNotContain("");
  }

  @Test
  void whoIsErasedComesAgainAsSomebodyNew() {
    String token = KNOWN.token(claims -> claims.subject("to be erased"));
    String before = id(token);
    assertThat(shop.as(token).delete("/api/v1/accounts/me", "{}").status()).isEqualTo(204);
    assertThat(id(token)).isNotEmpty().isNotEqualTo(before);
  }

  private static JWSSigner signer() {
    try {
      return new RSASSASigner(ILL.rsa);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer me(String token) {
    return shop.as(token).get("/api/v1/accounts/me");
  }

  private String id(String token) {
    return me(token).json().path("id").asString();
  }

  private int settings(String token) {
    return shop.as(token).get("/api/v2/settings").status();
  }

  private static Consumer<JWTClaimsSet.Builder> roles(String... names) {
    return claims -> claims.claim("realm_access", Map.of("roles", List.of(names)));
  }
}
