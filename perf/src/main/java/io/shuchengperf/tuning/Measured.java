package io.shuchengperf.tuning;

import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Both forms with a catalog of one size.
 *
 * @param books that were generated; the demo's come on top
 * @param wanted how many different books visitors want
 * @param flags of the shop's JVM
 */
record Measured(int books, int wanted, String flags, Paired mix, Paired orders) {

  /** The most memory that the tuned shop's process was seen to use, in bytes. */
  OptionalLong mostResident() {
    return Stream.concat(mix.tuned().stream(), orders.tuned().stream())
        .flatMapToLong(round -> round.residentBytes().stream())
        .max();
  }
}
