package io.shucheng.ordering.lanes;

/**
 * What became of somebody who waited.
 *
 * @param <R> what a lane answers
 */
public sealed interface Outcome<R> {

  /** The group is committed, and this is the answer. */
  record Answered<R>(R answer) implements Outcome<R> {}

  /** Nothing of the group was kept; it may be tried again, alone. */
  record Alone<R>() implements Outcome<R> {}

  /** The lane failed at it; the cause says whether anything was kept. */
  record Failed<R>(RuntimeException cause) implements Outcome<R> {}

  /** It went away before its group began: nothing of it was kept, nor will be. */
  record Withdrawn<R>() implements Outcome<R> {}

  /** It went away when its group had begun: it may be kept, now or in a moment, or not. */
  record Unknown<R>() implements Outcome<R> {}
}
