package io.shucheng.platform.identity;

/** What an account may do. {@link #ADMIN} may do all of it. */
public enum Role {
  /** Buys. */
  CUSTOMER,
  /** Keeps the catalog and the stock. */
  MERCHANDISER,
  /** Ships, refunds and takes returns. */
  FULFILMENT,
  /** Keeps the shop running: settings and operations. */
  OPERATOR,
  /** All of it, and the accounts. */
  ADMIN
}
