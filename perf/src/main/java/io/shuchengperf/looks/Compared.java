package io.shuchengperf.looks;

/**
 * A question as both answered it.
 *
 * @param bytes of the answer's body
 */
record Compared(Question question, int bytes, Rate nginx, Rate shop) {

  /** The shop's answers a second for each of nginx'. */
  double rate() {
    return shop.perSecond() / nginx.perSecond();
  }

  /** The shop's processor time for each of nginx'. */
  double cost() {
    return shop.microseconds() / nginx.microseconds();
  }
}
