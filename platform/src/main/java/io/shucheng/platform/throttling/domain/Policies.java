package io.shucheng.platform.throttling.domain;

import io.shucheng.platform.throttling.Allowance;

/** The policies that are in force now. Asked at every request. */
public interface Policies {

  /** Whether anybody is held back at all. */
  boolean inForce();

  Policy of(Allowance allowance);
}
