package io.shuchengperf.machine;

/**
 * Processor time in seconds, user and system together.
 *
 * @param shop of the shop's process; 0 where it was not found on this machine
 * @param database of the PostgreSQL that the shop talks to, all its processes; 0 where it was not
 *     found on this machine
 * @param generator of this process
 * @param machine of everything that runs here, these included; 0 where the system does not tell
 */
public record ProcessorTime(double shop, double database, double generator, double machine) {

  public ProcessorTime since(ProcessorTime earlier) {
    return new ProcessorTime(
        shop - earlier.shop,
        database - earlier.database,
        generator - earlier.generator,
        machine - earlier.machine);
  }

  /** Of everything else that ran here meanwhile: a neighbour makes times longer and rates lower. */
  public double others() {
    return Math.max(0, machine - shop - database - generator);
  }
}
