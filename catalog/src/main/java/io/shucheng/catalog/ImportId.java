package io.shucheng.catalog;

import java.util.UUID;

/** Names an import; a UUIDv7. */
public record ImportId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
