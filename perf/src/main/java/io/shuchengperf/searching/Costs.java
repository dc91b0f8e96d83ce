package io.shuchengperf.searching;

/**
 * What searches cost at one size of the catalog, each in microseconds of processor time.
 *
 * @param books that were generated; the demo's come on top
 * @param search of two words that were not asked for before
 * @param kept the same again
 * @param suggestion for a beginning that was not asked for before
 * @param look at a book's page of the API
 * @param fullText of PostgreSQL alone for the same questions
 */
record Costs(
    int books,
    Asking.Cost search,
    Asking.Cost kept,
    Asking.Cost suggestion,
    Asking.Cost look,
    double fullText) {}
