package io.shucheng.redis.lettuce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.lettuce.core.KillArgs;
import io.shuchengtest.redis.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What becomes of a node while Redis is not well. */
@Tag("database")
class RedisInTroubleIntegrationTests {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMillis(50);
  private static final String PASSWORD = "correct-horse-battery";

  private final Logger everything = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private Level before;

  @BeforeEach
  void listen() {
    said.start();
    before = everything.getLevel();
    everything.setLevel(Level.INFO);
    everything.addAppender(said);
  }

  @AfterEach
  void endListening() {
    everything.detachAppender(said);
    everything.setLevel(before);
  }

  @Test
  void oneThatIsNotThereYetIsWarnedOfOnceAndUsedWhenItIs() {
    try (RedisServer redis = RedisServer.gone("");
        Node node = Node.at(redis.url())) {
      await().atMost(LONG).until(() -> !warnings().isEmpty());
      assertThat(node.find("book")).isNull();
      node.put("book", 1, "text");
      assertThat(node.unasked()).isEqualTo(1);
      assertThat(node.tellings("value", "untold")).isEqualTo(1);

      redis.startAgain();
      node.awaitConnection();
      node.put("book", 1, "text");
      assertThat(node.find("book")).isEqualTo("1 text");
      assertThat(warnings()).hasSize(1).first().asString().contains(redis.address());
    }
  }

  @Test
  void oneThatIsKilledIsUsedAgainWhenItIsBack() {
    try (RedisServer redis = RedisServer.start();
        Node node = Node.at(redis.url()).awaitConnection()) {
      node.put("book", 1, "text");
      redis.kill();
      await().atMost(LONG).until(() -> node.find("book") == null && !node.isBreaker("closed"));

      redis.startAgain();
      node.awaitConnection();
      node.put("book", 2, "text");
      assertThat(node.find("book")).isEqualTo("2 text");
      assertThat(warnings()).hasSize(1);
    }
  }

  @Test
  void oneThatSaysNothingIsAskedNoMoreAndFoundAgain() {
    try (RedisServer redis = RedisServer.start();
        Node node = Node.at(redis.url(), PATIENCE).awaitConnection()) {
      node.put("book", 1, "text");
      redis.stop();
      await()
          .atMost(LONG)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> node.find("book") == null && node.unasked() > 0);
      assertThat(node.questions("late")).isPositive();

      double asked = node.questions("late") + node.questions("failed");
      redis.goOn();
      node.awaitConnection();
      assertThat(asked).isLessThan(100);
      assertThat(node.find("book")).isEqualTo("1 text");
    }
  }

  /** Thousands ask while it says nothing: each waits once at most, and most do not at all. */
  @Test
  void nobodyWaitsLongerThanTheTimeThereIs() throws Exception {
    try (RedisServer redis = RedisServer.start();
        Node node = Node.at(redis.url(), PATIENCE).awaitConnection();
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      redis.stop();
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        answers.add(readers.submit(() -> node.find("book")));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isNull();
      }
      await().atMost(LONG).until(() -> node.find("book") == null && !node.isBreaker("closed"));
      redis.goOn();
    }
  }

  @Test
  void whatItIsToldWhileItSaysNothingTakesNoMoreThanSoManyBytes() {
    try (RedisServer redis = RedisServer.start();
        Node node = Node.at(redis.url()).awaitConnection()) {
      redis.stop();
      double untold = 0;
      for (int i = 0; i < 100_000 && untold == 0; i++) {
        node.values.outdate("book" + i, 2);
        untold = node.tellings("outdated", "untold");
      }
      assertThat(untold).isPositive();
      redis.goOn();
      await()
          .atMost(LONG)
          .until(
              () -> node.tellings("outdated", "taken") + node.tellings("outdated", "failed") > 0);
    }
  }

  @Test
  void aWrongPasswordIsWarnedOfOnceAndNeverShown() {
    everything.setLevel(Level.DEBUG);
    try (RedisServer redis = RedisServer.start("another-password");
        Node node = Node.at("redis://:" + PASSWORD + "@" + redis.address())) {
      await().atMost(LONG).until(() -> !warnings().isEmpty());
      assertThat(node.find("book")).isNull();
      await().during(Duration.ofSeconds(1)).atMost(LONG).until(() -> warnings().size() == 1);

      assertThat(warnings().getFirst()).contains("WRONGPASS");
      assertThat(texts()).noneMatch(text -> text.contains(PASSWORD));
    }
  }

  @Test
  void theRightPasswordIsNeverShownEither() {
    try (RedisServer redis = RedisServer.start(PASSWORD)) {
      // not before: whoever starts a container tells with what
      everything.setLevel(Level.DEBUG);
      try (Node node = Node.at(redis.url()).awaitConnection()) {
        node.put("book", 1, "text");
        assertThat(node.find("book")).isEqualTo("1 text");
        assertThat(texts()).isNotEmpty().noneMatch(text -> text.contains(PASSWORD));
      }
    }
  }

  @Test
  void aConnectionThatIsCutIsOpenedAgain() {
    try (RedisServer redis = RedisServer.start();
        Node node = Node.at(redis.url()).awaitConnection()) {
      node.put("book", 1, "text");
      redis.say(commands -> commands.clientKill(KillArgs.Builder.typeNormal()));
      await().atMost(LONG).until(() -> "1 text".equals(node.find("book")));
      assertThat(warnings()).isEmpty();
    }
  }

  @Test
  void oneThatTakesNothingIsWarnedOf() {
    try (RedisServer redis = RedisServer.start();
        Node node = Node.at(redis.url()).awaitConnection()) {
      redis.say(commands -> commands.configSet("maxmemory", "1"));
      node.put("book", 1, "text");
      await().atMost(LONG).until(() -> !warnings().isEmpty());
      assertThat(warnings()).first().asString().contains("OOM");
      assertThat(node.tellings("value", "failed")).isPositive();
    }
  }

  /** Of the shop; Lettuce's own are kept out of the console. */
  private List<String> warnings() {
    return List.copyOf(said.list).stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .filter(event -> event.getLoggerName().startsWith("io.shucheng"))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private List<String> texts() {
    return List.copyOf(said.list).stream()
        .map(
            event ->
                event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                        ? ""
                        : event.getThrowableProxy().getMessage()))
        .toList();
  }
}
