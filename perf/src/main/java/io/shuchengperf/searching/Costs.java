package io.shuchengperf.searching;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What searches cost at one size of the catalog.
 *
 * @param books that were generated; the demo's come on top
 * @param gigabytes of heap that the shop may have
 * @param others processors that everything else on the machine kept busy while the shop was asked
 * @param shop what each kind of question cost the shop
 * @param fullText what it cost PostgreSQL alone, where it was asked
 * @param matches books on average that a narrow question found
 * @param residentBytes of the shop's process behind the questions
 * @param openingSeconds that a whole index took to open; empty where the shop does not tell
 */
record Costs(
    int books,
    int gigabytes,
    WarmUp.Ended warmUp,
    double others,
    Map<Kind, Asking.Cost> shop,
    Map<Kind, FullText.Cost> fullText,
    Map<Kind, Double> matches,
    OptionalLong residentBytes,
    Indexing indexing,
    OptionalDouble openingSeconds) {

  /** What a kind of question costs the shop, in microseconds. */
  double microseconds(Kind kind) {
    Asking.Cost cost = shop.get(kind);
    return cost == null ? Double.NaN : cost.microseconds();
  }

  /** How many times as much a kind of question costs PostgreSQL. */
  double timesTheShop(Kind kind) {
    FullText.Cost cost = fullText.get(kind);
    return cost == null ? Double.NaN : cost.microseconds() / microseconds(kind);
  }
}
