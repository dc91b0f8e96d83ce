package io.shucheng.platform.throttling;

/** What a client has an allowance of. */
public enum Allowance {

  /** Looking at something: {@code GET} and {@code HEAD}. */
  READS("reads", false),

  /** Everything else that is not named here. */
  WRITES("writes", false),

  /** Signing up and logging in, by network: on all nodes together. */
  LOG_INS("log-ins", true),

  /** Wrong passwords for one mail address, whoever tries them: on all nodes together. */
  FAILED_LOG_INS("failed-log-ins", true),

  /** Tokens that are none of ours, or no longer good, by network. */
  BAD_TOKENS("bad-tokens", false),

  /** Orders of an account: on all nodes together. */
  ORDERS("orders", true),

  /** What payment providers tell, by network. */
  CALLBACKS("callbacks", false);

  private final String title;
  private final boolean shared;

  Allowance(String title, boolean shared) {
    this.title = title;
    this.shared = shared;
  }

  /** As clients read it in {@code RateLimit-Policy}. */
  public String title() {
    return title;
  }

  /** Whether all nodes count together, as far as they can reach the database. */
  public boolean isShared() {
    return shared;
  }
}
