package io.shucheng.ordering;

import java.util.List;

/**
 * Proves what must always hold of stock, orders and payments: ledger = rows = orders = holds.
 * Thread-safe; reads one consistent snapshot and changes nothing.
 */
public interface Verification {

  /** Every row that breaks a rule, at most 1,000 for each rule; empty where all is well. */
  List<Finding> verify();

  /**
   * A row that breaks a rule.
   *
   * @param rule what must hold, such as {@code on hand = sum of its ledger}
   * @param subject what breaks it, such as {@code book 17}
   * @param detail the figures that disagree
   */
  record Finding(String rule, String subject, String detail) {}
}
