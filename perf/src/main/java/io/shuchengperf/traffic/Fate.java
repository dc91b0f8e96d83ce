package io.shuchengperf.traffic;

/** What becomes of a request. */
enum Fate {
  /** As the contract has it, a refusal for want of copies included. */
  ANSWERED,
  /** 503: the shop has too much to do. */
  SHED,
  /** Any other answer, or none. */
  FAILED;

  static Fate of(Kind kind, int status, byte[] body) {
    if (status == 503) {
      return SHED;
    }
    if (kind == Kind.ORDER) {
      return status == 201
              || (status == 409 && Answers.order(body) instanceof OrderAnswer.OutOfStock)
          ? ANSWERED
          : FAILED;
    }
    return status == 200 ? ANSWERED : FAILED;
  }
}
