package io.shuchengperf.crash;

/** What a client saw of a call. */
enum Seen {
  /** A success: it is done. */
  DONE,
  /** A refusal, or no connection: it is not done. */
  NOT_DONE,
  /** No answer, or one that says so: it may be done. */
  UNKNOWN
}
