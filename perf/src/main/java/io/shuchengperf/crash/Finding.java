package io.shuchengperf.crash;

/**
 * Something that broke a promise.
 *
 * @param rule what should have been
 * @param subject the order, key or book
 */
record Finding(String rule, String subject, String detail) {

  @Override
  public String toString() {
    return subject + ": " + rule + " (" + detail + ")";
  }
}
