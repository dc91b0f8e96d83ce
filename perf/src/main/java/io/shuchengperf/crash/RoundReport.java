package io.shuchengperf.crash;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A round in figures.
 *
 * @param round its number
 * @param afterMillis how long orders were placed before the kill
 * @param placed orders that were acknowledged, with those that a repeated key placed
 * @param refused and certainly not placed
 * @param unknown whose answer nobody saw
 * @param there of the unknown ones, those that were there after the crash
 * @param approved approvals that were acknowledged
 * @param cancelled cancellations that were
 * @param owed approvals of this round and those before whose money the shop does not know yet
 * @param failures answers 500: the shop had nothing better to say
 * @param backSeconds from the kill until orders were answered again
 * @param restarted whether the shop had to be started again for that
 */
record RoundReport(
    int round,
    Kill kill,
    long afterMillis,
    long placed,
    long refused,
    long unknown,
    long there,
    long approved,
    long cancelled,
    long owed,
    long failures,
    double backSeconds,
    boolean restarted,
    List<Finding> findings) {

  RoundReport {
    findings = List.copyOf(findings);
  }

  static RoundReport of(
      Round round,
      List<Attempt> attempts,
      Counted counted,
      Comeback comeback,
      List<Finding> findings) {
    return new RoundReport(
        round.number(),
        round.kill(),
        round.after().toMillis(),
        count(attempts, attempt -> attempt.placed() == Seen.DONE),
        count(attempts, attempt -> attempt.placed() == Seen.NOT_DONE),
        counted.unknown(),
        counted.there(),
        count(attempts, attempt -> isDone(attempt.approved())),
        count(attempts, attempt -> isDone(attempt.cancelled())),
        counted.owed(),
        counted.failures(),
        comeback.seconds(),
        comeback.restarted(),
        findings);
  }

  /** What was counted before the keys told. */
  record Counted(long unknown, long there, long owed, long failures) {}

  /** How the shop came back. */
  record Comeback(double seconds, boolean restarted) {}

  private static boolean isDone(@Nullable Seen seen) {
    return seen == Seen.DONE;
  }

  private static long count(List<Attempt> attempts, Predicate<Attempt> condition) {
    return attempts.stream().filter(condition).count();
  }

  static String heading() {
    return String.format(
        Locale.ROOT,
        "%5s  %-10s %8s %7s %7s %7s %6s %8s %9s %5s %5s %7s  %-9s %8s",
        "round",
        "killed",
        "after ms",
        "placed",
        "refused",
        "unknown",
        "there",
        "approved",
        "cancelled",
        "owed",
        "500s",
        "back s",
        "by",
        "findings");
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%5d  %-10s %8d %7d %7d %7d %6d %8d %9d %5d %5d %7.1f  %-9s %8d",
        round,
        kill.name().toLowerCase(Locale.ROOT),
        afterMillis,
        placed,
        refused,
        unknown,
        there,
        approved,
        cancelled,
        owed,
        failures,
        backSeconds,
        restarted ? "a start" : "itself",
        findings.size());
  }
}
