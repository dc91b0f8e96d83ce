package io.shuchengperf.importing;

import io.shuchengperf.machine.ProcessorTime;

/**
 * One import as the shop told of its end.
 *
 * @param file its name
 * @param run the first, or a repetition
 * @param seconds from the shop's start of it to its end
 * @param perSecond records read in a second of that time
 * @param spent processor time meanwhile
 */
record ImportRun(
    String file,
    int run,
    long read,
    long accepted,
    long unchanged,
    long rejected,
    double seconds,
    double perSecond,
    ProcessorTime spent) {

  /** CPU-seconds of shop and database for 10,000 records. */
  double per10000() {
    return read == 0 ? 0 : (spent.shop() + spent.database()) * 10_000 / read;
  }
}
