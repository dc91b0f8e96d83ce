package io.shucheng.search.usecase;

import io.shucheng.search.SearchQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the list that a query makes, so that a cursor opens under no other. */
final class QueryName {

  private QueryName() {}

  /** A name of everything that chooses the hits and their order. */
  static String of(SearchQuery query) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(query.name().getBytes(StandardCharsets.UTF_8));
      return "search:" + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
