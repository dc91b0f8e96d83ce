package io.shuchengperf.machine;

/**
 * Processor time in seconds, user and system together.
 *
 * @param shop of the shop's process; 0 where it was not found on this machine
 * @param database of the PostgreSQL that the shop talks to, all its processes; 0 where it was not
 *     found on this machine
 * @param generator of this process
 */
public record ProcessorTime(double shop, double database, double generator) {

  public ProcessorTime since(ProcessorTime earlier) {
    return new ProcessorTime(
        shop - earlier.shop, database - earlier.database, generator - earlier.generator);
  }
}
