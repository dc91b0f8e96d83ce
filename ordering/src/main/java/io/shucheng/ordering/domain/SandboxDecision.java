package io.shucheng.ordering.domain;

/** What was clicked at the sandbox provider. */
public enum SandboxDecision {
  APPROVED,
  REFUSED
}
