package io.shucheng.catalog.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 128 bits of SHA-256 over parts of text: small enough for an index, and never equal by chance. */
final class Digest {

  private final MessageDigest digest;

  Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds a part; nothing is another part than an empty text. */
  Digest add(@Nullable Object part) {
    if (part != null) {
      digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 1);
    }
    digest.update((byte) 0);
    return this;
  }

  UUID finish() {
    ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
