package io.shucheng.ordering.domain;

import java.util.Map;

/**
 * What came of claiming keys.
 *
 * @param claimed those that are the transaction's now, as they were claimed
 * @param earlier the first uses of the others, which are committed
 */
public record Claims(Map<IdempotencyKey, Claim> claimed, Map<IdempotencyKey, Claim> earlier) {

  /** Where nobody has a key. */
  public static final Claims NONE = new Claims(Map.of(), Map.of());

  public Claims {
    claimed = Map.copyOf(claimed);
    earlier = Map.copyOf(earlier);
  }
}
