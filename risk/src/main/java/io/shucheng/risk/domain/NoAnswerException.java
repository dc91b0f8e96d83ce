package io.shucheng.risk.domain;

/** The risk service could not be asked or did not answer sensibly; the message says how. */
public final class NoAnswerException extends Exception {

  private final Reason reason;

  public NoAnswerException(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why there is no answer. */
  public enum Reason {
    /** It did not answer lately, and is left alone for a while. */
    BREAKER,
    /** As many wait for it as may. */
    CROWDED,
    /** The deadline passed. */
    LATE,
    /** It could not be reached, or broke off. */
    UNREACHABLE,
    /** It answered something that the contract does not know. */
    UNEXPECTED,
    /** The shop is closing. */
    INTERRUPTED
  }
}
