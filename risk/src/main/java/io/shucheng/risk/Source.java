package io.shucheng.risk;

/** Who decided on an order. */
public enum Source {
  /** The risk service. */
  SERVICE,
  /** The rules kept here, for the service did not answer. */
  RULES,
  /** Nobody: there is no risk service. */
  NONE
}
