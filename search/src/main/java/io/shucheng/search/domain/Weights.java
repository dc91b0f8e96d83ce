package io.shucheng.search.domain;

import java.util.EnumMap;
import java.util.Map;

/** How much each thing raises a book; tried on the judged queries of the demo's books. */
public final class Weights {

  private static final float MOST = 1_000_000f;

  private final Map<Weight, Float> values = new EnumMap<>(Weight.class);

  private Weights(Map<Weight, Float> others) {
    for (Weight weight : Weight.values()) {
      values.put(weight, others.getOrDefault(weight, weight.usual()));
    }
  }

  public static Weights usual() {
    return new Weights(Map.of());
  }

  /**
   * The usual weights but for some.
   *
   * @param others 0 to 1,000,000
   */
  public static Weights with(Map<Weight, Float> others) {
    others.forEach(
        (weight, value) -> {
          if (!(value >= 0 && value <= MOST)) {
            throw new IllegalArgumentException(
                "the weight %s: %s is outside 0 to 1000000".formatted(weight, value));
          }
        });
    return new Weights(others);
  }

  public float of(Weight weight) {
    return values.getOrDefault(weight, weight.usual());
  }
}
