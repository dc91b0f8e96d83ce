package io.shuchengperf.looks;

import io.shuchengperf.shop.UnusableShopException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks as fast as it is answered, by {@code h2load} of Debian's nghttp2-client, in one thread. */
final class Load {

  private static final Pattern ANSWERED =
      Pattern.compile("requests: \\d+ total, \\d+ started, \\d+ done, (\\d+) succeeded");
  private static final Pattern WRONG =
      Pattern.compile("status codes: \\d+ 2xx, (\\d+) 3xx, (\\d+) 4xx, (\\d+) 5xx");

  private static final int PATIENCE_SECONDS = 30;

  private Load() {}

  /**
   * How many answers came.
   *
   * @throws UnusableShopException if one was not of 200, or h2load is not installed
   */
  static long ask(URI server, Question question, int seconds) {
    List<String> command =
        new ArrayList<>(
            List.of(
                // h2load never ends where a connection opens later than its time is over
                "timeout",
                Integer.toString(seconds + PATIENCE_SECONDS),
                "h2load",
                "--clients=" + question.connections(),
                "--max-concurrent-streams=" + question.streams(),
                "--threads=1",
                "--duration=" + seconds));
    if (!question.http2()) {
      command.add("--h1");
    }
    command.add(server.resolve(question.path()).toString());
    return answered(run(command));
  }

  static long answered(String said) {
    Matcher answered = ANSWERED.matcher(said);
    Matcher wrong = WRONG.matcher(said);
    if (!answered.find() || !wrong.find()) {
      throw new UnusableShopException("h2load did not tell what it did:\n" + said);
    }
    for (int kind = 1; kind <= wrong.groupCount(); kind++) {
      if (!wrong.group(kind).equals("0")) {
        throw new UnusableShopException("not everything was answered with 200:\n" + said);
      }
    }
    return Long.parseLong(answered.group(1));
  }

  private static String run(List<String> command) {
    try {
      Process running = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      running.waitFor();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException("h2load does not start: install Debian's nghttp2-client", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while h2load ran", e);
    }
  }
}
