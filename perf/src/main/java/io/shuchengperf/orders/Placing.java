package io.shuchengperf.orders;

/**
 * Orders that were placed by so many callers at a time, or what they are held against.
 *
 * @param way {@code groups} or {@code singly}; {@code pgbench} is the yardstick
 * @param perSecond orders, or transactions
 * @param java processor seconds of the shop for 100,000 orders
 * @param database of PostgreSQL
 */
record Placing(String way, int callers, double perSecond, double java, double database) {

  double together() {
    return java + database;
  }
}
