package io.shucheng.ordering;

import io.shucheng.platform.web.Export;

/**
 * Writes all orders out: every order with its account, lines, amounts, address, payment and times,
 * oldest first, all as they stood at one moment. Thread-safe.
 */
public interface OrderExport extends Export {}
