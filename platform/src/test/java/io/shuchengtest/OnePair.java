package io.shuchengtest;

import io.shucheng.platform.identity.domain.KeyPairs;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

/** The same pair each time: keys of it differ by their names and times. Thread-safe. */
public final class OnePair implements KeyPairs {

  public static final KeyPairs FOR_ALL = new OnePair();

  private final KeyPair pair;

  private OnePair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      pair = generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public KeyPair make() {
    return pair;
  }
}
