package io.shucheng.risk.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.risk.Assessment;
import io.shucheng.risk.Orders;
import io.shucheng.risk.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each of these would never end if the deadline were one for each read. */
@Timeout(60)
class DeadlineTests {

  private static final Duration DEADLINE = Duration.ofMillis(300);

  @Test
  void aThousandHangingCallsLeaveNoThreadAndNoConnection() throws Exception {
    assertThatAllEnd(new SlowServer(false, 1_000), 1_000);
  }

  @Test
  void anAnswerThatDripsIsNotWaitedFor() throws Exception {
    assertThatAllEnd(new SlowServer(true, 50), 50);
  }

  @Test
  void aNameThatIsSlowToResolveIsNotWaitedFor() {
    try (HangingNames names = new HangingNames();
        Desks desk =
            new Desks(
                URI.create("http://" + HangingNames.NAME + ":80"), Desks.PATIENT, 64, DEADLINE)) {
      for (int order = 0; order < 10; order++) {
        assertThat(desk.risk.assess(Orders.of("39.90")).needsRecheck()).isTrue();
      }
      assertThat(names.asked()).isPositive();
      assertThat(threads()).isLessThanOrEqualTo(Exchange.THREADS);
    }
  }

  @Test
  void whereNobodyListensTheRulesDecideAtOnce() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    try (Desks desk = Desks.unhurried(URI.create("http://127.0.0.1:" + port))) {
      assertThat(desk.risk.assess(Orders.of("39.90")).needsRecheck()).isTrue();
      assertThat(desk.count("shucheng.risk.calls", "outcome", "unreachable")).isEqualTo(1);
    }
  }

  @Test
  void noMoreThanAllowedWaitAtATime() throws Exception {
    try (SlowServer server = new SlowServer(false, 2);
        Desks desk = new Desks(server.url(), Desks.PATIENT, 2, Duration.ofSeconds(2))) {
      List<Assessment> answers = askAtOnce(desk, 40);
      assertThat(answers).hasSize(40).allMatch(Assessment::needsRecheck);
      assertThat(desk.count("shucheng.risk.unasked", "reason", "crowded")).isEqualTo(38);
      assertThat(server.everybodyIsGone()).isTrue();
      assertThat(server.accepted).hasValue(2);
    }
  }

  private static void assertThatAllEnd(SlowServer slow, int calls) throws Exception {
    try (SlowServer server = slow;
        Desks desk = new Desks(server.url(), Desks.PATIENT, calls, DEADLINE)) {
      List<Assessment> answers = askAtOnce(desk, calls);
      assertThat(answers).hasSize(calls).allMatch(answer -> answer.source() == Source.RULES);
      assertThat(desk.count("shucheng.risk.calls", "outcome", "late")).isEqualTo(calls);
      assertThat(threads()).isLessThanOrEqualTo(Exchange.THREADS);
      assertThat(server.accepted).hasValueLessThanOrEqualTo(calls);
      for (int never = server.accepted.get(); never < calls; never++) {
        server.neverCame();
      }
      assertThat(server.everybodyIsGone()).isTrue();
    }
  }

  private static List<Assessment> askAtOnce(Desks desk, int calls) throws Exception {
    List<Assessment> answers = new ArrayList<>();
    try (ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Assessment>> asked = new ArrayList<>();
      for (int order = 0; order < calls; order++) {
        asked.add(buyers.submit(() -> desk.risk.assess(Orders.of("39.90"))));
      }
      for (Future<Assessment> one : asked) {
        answers.add(one.get());
      }
    }
    return answers;
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(Exchange.THREAD_NAME))
        .count();
  }
}
