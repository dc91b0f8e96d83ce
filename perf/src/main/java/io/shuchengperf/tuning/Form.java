package io.shuchengperf.tuning;

import java.util.Map;

/** How a shop is set. */
enum Form {
  TUNED("tuned"),
  /** Every optimization that has a switch is off. */
  BASELINE("baseline");

  private static final Map<String, String> OFF = Map.of("SPRING_PROFILES_ACTIVE", "baseline");

  private final String word;

  Form(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** What the shop is told to be so. */
  Map<String, String> environment() {
    return switch (this) {
      case TUNED -> Map.of();
      case BASELINE -> OFF;
    };
  }
}
