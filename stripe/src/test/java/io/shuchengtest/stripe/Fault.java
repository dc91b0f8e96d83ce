package io.shuchengtest.stripe;

/** What goes wrong with a request. */
public sealed interface Fault {

  /** Nothing. */
  record None() implements Fault {}

  /** It is answered so, and nothing is done; {@code body} may be anything. */
  record Answered(int status, String body) implements Fault {}

  /** It is not answered, and nothing is done. */
  record Hanging() implements Fault {}

  /** Its answer begins and never ends. */
  record Endless() implements Fault {}

  /** It is done, and the connection breaks before the answer. */
  record Lost() implements Fault {}

  /** It is done in part, answered with 500, and that is remembered with its key. */
  record Remembered() implements Fault {}

  /** It is done, and something happens before it is answered. */
  record Meanwhile(Runnable happening) implements Fault {}
}
