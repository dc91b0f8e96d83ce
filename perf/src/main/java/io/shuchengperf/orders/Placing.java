package io.shuchengperf.orders;

/**
 * Orders that were placed by so many callers at a time.
 *
 * @param way {@code groups} or {@code singly}
 * @param perSecond orders
 * @param java processor seconds of the shop for 100,000 orders
 * @param database of PostgreSQL
 */
record Placing(String way, int callers, double perSecond, double java, double database) {

  double together() {
    return java + database;
  }
}
