package io.shucheng.platform.identity.config;

import io.shucheng.platform.identity.domain.KeyPairs;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

/**
 * Pairs of 3,072 bits. RS256 is by far the cheapest to verify of the asymmetric algorithms that the
 * JDK has.
 */
final class RsaKeyPairs implements KeyPairs {

  @Override
  public KeyPair make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(3072);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java can make RSA keys", e);
    }
  }
}
