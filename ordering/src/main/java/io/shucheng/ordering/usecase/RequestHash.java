package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.OrderRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether two requests ask for the same, however they were written. */
public final class RequestHash {

  private final MessageDigest digest;

  private RequestHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(OrderRequest request) {
    RequestHash hash = new RequestHash();
    hash.add(request.lines().size());
    for (OrderRequest.Line line : request.lines()) {
      hash.add(line.book()).add(line.quantity());
    }
    hash.add(request.expectedTotal());
    Address address = request.shippingAddress();
    if (address != null) {
      hash.add(address.recipient()).add(address.street()).add(address.city());
      hash.add(address.region()).add(address.postalCode());
      hash.add(address.country()).add(address.phone());
    }
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  /** Of parts whose texts say all that is in them, as those of records do. */
  public static String of(List<?> parts) {
    RequestHash hash = new RequestHash();
    parts.forEach(hash::add);
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  /** Each part goes in behind its length, so that no two lists of parts look alike. */
  private RequestHash add(@Nullable Object part) {
    byte[] bytes = part == null ? null : part.toString().getBytes(StandardCharsets.UTF_8);
    digest.update((bytes == null ? "-;" : bytes.length + ";").getBytes(StandardCharsets.UTF_8));
    if (bytes != null) {
      digest.update(bytes);
    }
    return this;
  }
}
