package io.shucheng.platform.identity.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An OpenID provider, as far as those see of it who verify its tokens. */
final class StandInIssuer {

  private static final String AUDIENCE = "bookshop";

  final RSAKey rsa;
  final ECKey ec;
  private final HttpServer server;

  /** How often. */
  final AtomicInteger asked = new AtomicInteger();

  /** Whether it answers. */
  volatile boolean well = true;

  StandInIssuer() {
    try {
      rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
      ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException | IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext(
        "/.well-known/openid-configuration",
        question ->
            answer(
                question,
                """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"],
                 "response_types_supported":["code"],"authorization_endpoint":"%1$s/auth"}
                """
                    .formatted(address())));
    server.createContext(
        "/keys", question -> answer(question, new JWKSet(List.<JWK>of(rsa, ec)).toString(true)));
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** A token signed with RS256. */
  String token(Consumer<JWTClaimsSet.Builder> change) {
    return token(JWSAlgorithm.RS256, "JWT", rsa, change);
  }

  String token(
      JWSAlgorithm algorithm, String type, JWK key, Consumer<JWTClaimsSet.Builder> change) {
    try {
      JWSSigner signer =
          key instanceof RSAKey one ? new RSASSASigner(one) : new ECDSASigner(key.toECKey());
      return token(algorithm, type, key.getKeyID(), signer, change);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String token(
      JWSAlgorithm algorithm,
      String type,
      String key,
      JWSSigner signer,
      Consumer<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .audience(AUDIENCE)
            .subject("somebody")
            .claim("email", "somebody@example.com")
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    change.accept(claims);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).type(new JOSEObjectType(type)).keyID(key).build(),
            claims.build());
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private void answer(HttpExchange question, String json) {
    asked.incrementAndGet();
    try (question) {
      if (!well) {
        question.sendResponseHeaders(500, -1);
        return;
      }
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      question.getResponseHeaders().add("Content-Type", "application/json");
      question.sendResponseHeaders(200, body.length);
      question.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
