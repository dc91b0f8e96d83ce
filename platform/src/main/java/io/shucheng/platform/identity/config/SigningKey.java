package io.shucheng.platform.identity.config;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.shucheng.platform.secrets.Secrets;
import java.text.ParseException;
import java.util.UUID;

/**
 * The key pair that signs access tokens: RSA of 3,072 bits, for RS256 is by far the cheapest to
 * verify of the asymmetric algorithms that the JDK has.
 */
final class SigningKey {

  private SigningKey() {}

  static RSAKey of(Secrets secrets) {
    try {
      return RSAKey.parse(secrets.text("access-token-signing.jwk", SigningKey::generate));
    } catch (ParseException e) {
      throw new IllegalStateException(
          "keys/access-token-signing.jwk is damaged: restore it, or delete it and everybody logs in again",
          e);
    }
  }

  private static String generate() {
    try {
      return new RSAKeyGenerator(3072)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyID(UUID.randomUUID().toString())
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java can make RSA keys", e);
    }
  }
}
