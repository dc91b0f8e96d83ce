package io.shuchengperf.starting;

/**
 * One start on a database that is there.
 *
 * @param seconds from the command to the first answer
 * @param shopSeconds of processor time that the shop's process had spent then
 * @param databaseSeconds the same of PostgreSQL, which starts with it
 */
record Start(double seconds, double shopSeconds, double databaseSeconds, Rise rise) {

  double processorSeconds() {
    return shopSeconds + databaseSeconds;
  }
}
