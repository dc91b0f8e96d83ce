package io.shucheng.platform.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.identity.domain.EndedSessions;
import io.shucheng.platform.identity.domain.KeyRing;
import io.shucheng.platform.identity.domain.PublishedKeys;
import io.shucheng.platform.identity.domain.SigningKey;
import io.shucheng.platform.identity.usecase.ReadPublishedKeys;
import io.shucheng.platform.identity.usecase.RotateSigningKeys;
import io.shucheng.platform.secrets.Secrets;
import io.shuchengtest.OnePair;
import io.shuchengtest.TurnedClock;
import io.shuchengtest.WithPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a shop whose own keys rest, as in a command. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "shucheng.command=true")
@WithPostgres
class SigningKeysIntegrationTests {

  private static final Duration LIFE = Duration.ofHours(5);

  @Autowired PublishedKeys published;
  @Autowired JdbcClient jdbc;
  @TempDir Path homes;

  final TurnedClock clock = TurnedClock.standing();
  final AtomicLong nanos = new AtomicLong();
  int opened;

  @BeforeEach
  void forget() {
    jdbc.sql("delete from platform.verification_key").update();
  }

  @Test
  void theNextKeyIsKnownBeforeItSigns() {
    Node node = new Node(homes.resolve("a"));
    SigningKey first = node.signing();
    assertThat(published.all()).extracting(SigningKey::id).containsExactly(first.id());

    clock.turnBy(LIFE.minus(SigningKey.LEAD).plusSeconds(2));
    node.step();
    assertThat(node.signing().id()).isEqualTo(first.id());
    assertThat(published.all()).hasSize(2);

    clock.turnBy(SigningKey.LEAD);
    assertThat(node.signing().id()).isNotEqualTo(first.id());
    assertThat(node.signing().signsFrom()).isEqualTo(first.signsUntil());
    node.step();
    assertThat(published.all()).hasSize(2);

    clock.turnBy(Duration.ofMinutes(17));
    node.step();
    assertThat(published.all()).extracting(SigningKey::id).containsExactly(node.signing().id());
    assertThat(node.files()).hasSize(1);
  }

  @Test
  void whoOpensAgainSignsWithTheSameKey() {
    Node before = new Node(homes.resolve("a"));
    Node after = new Node(homes.resolve("a"));

    assertThat(after.signing().id()).isEqualTo(before.signing().id());
    assertThat(published.all()).hasSize(1);
  }

  @Test
  void aDamagedKeySignsNothing() throws IOException {
    Node before = new Node(homes.resolve("a"));
    Files.writeString(before.files().getFirst(), "{\"kty\":\"RSA\"");

    Node after = new Node(homes.resolve("a"));

    assertThat(after.signing().id()).isNotEqualTo(before.signing().id());
  }

  @Test
  void aKeyThatCannotBePublishedIsNotKept() {
    Node node = new Node(homes.resolve("a"));
    jdbc.sql("delete from platform.verification_key").update();
    jdbc.sql("alter table platform.verification_key add constraint full_up check (false) not valid")
        .update();
    try {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(node::step).isInstanceOf(DataAccessException.class);
      }
      assertThat(node.files()).hasSize(1);
    } finally {
      jdbc.sql("alter table platform.verification_key drop constraint full_up").update();
    }
    node.step();
    assertThat(published.all()).extracting(SigningKey::id).containsExactly(node.signing().id());
  }

  @Test
  void aRowThatIsNoKeyStopsNobody() {
    jdbc.sql(
            "insert into platform.verification_key values ('x', '{\"kid\":\"x\",\"kty\":\"EC\"}', now() + interval '1 day')")
        .update();
    Node node = new Node(homes.resolve("a"));
    assertThat(published.all()).extracting(SigningKey::id).containsExactly(node.signing().id());
  }

  /** Whoever lives in the future would end everybody's tokens. */
  @Test
  void aClockThatIsFastRemovesNobodysKeys() {
    Node node = new Node(homes.resolve("a"));
    published.removeExpired(Instant.now().plus(Duration.ofDays(1000)));
    SigningKey lasting = SigningKey.of(OnePair.FOR_ALL.make(), Instant.now(), Duration.ofDays(30));
    published.add(lasting);
    published.removeExpired(Instant.now().plus(Duration.ofDays(1000)));
    assertThat(published.all()).extracting(SigningKey::id).contains(lasting.id());
    assertThat(node.files()).hasSize(1);
  }

  @Test
  void namesThatNobodyKnowsAreLookedForFiveTimesASecond() {
    AtomicLong now = new AtomicLong();
    AtomicInteger readings = new AtomicInteger();
    ReadPublishedKeys finding = new ReadPublishedKeys(new KeyRing(), counted(readings), now::get);
    for (int i = 0; i < 1000; i++) {
      now.addAndGet(1_000_000);
      assertThat(finding.named("forged" + i)).isEmpty();
    }
    assertThat(readings).hasValue(5);
  }

  private static PublishedKeys counted(AtomicInteger readings) {
    return new PublishedKeys() {
      @Override
      public List<SigningKey> all() {
        readings.incrementAndGet();
        return List.of();
      }

      @Override
      public void add(SigningKey key) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void removeExpired(Instant before) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Test
  void noPrivateHalfIsPublished() {
    SigningKey key = new Node(homes.resolve("a")).signing();

    assertThat(key.jwk().isPrivate()).isTrue();
    assertThat(published.all()).noneMatch(one -> one.jwk().isPrivate());
    assertThatThrownBy(
            () ->
                jdbc.sql("update platform.verification_key set jwk = ?::jsonb")
                    .param(key.toJson())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  /** Nodes that come, go, lose their homes and their keys: a token is good wherever it is shown. */
  @Test
  void aTokenIsGoodEverywhereForAsLongAsItLives() {
    long seed = Long.getLong("shucheng.test.seed", System.nanoTime());
    Random random = new Random(seed);
    List<Node> nodes = new ArrayList<>(List.of(newNode(), newNode()));
    List<Token> tokens = new ArrayList<>();
    for (int tick = 0; tick < 200; tick++) {
      clock.turnBy(Duration.ofSeconds(random.nextInt(900)));
      nodes.forEach(Node::step);
      int which = random.nextInt(nodes.size());
      switch (random.nextInt(40)) {
        case 0 -> nodes.set(which, new Node(nodes.get(which).home));
        case 1 -> nodes.set(which, newNode());
        case 2 -> removed(nodes, tokens, nodes.get(which).signing().id());
        default -> {}
      }
      for (Node node : nodes) {
        tokens.add(
            new Token(node.signing().id(), clock.instant().plus(EndedSessions.LONGEST_TOKEN)));
      }
      tokens.removeIf(token -> token.until().isBefore(clock.instant()));
      for (Node node : nodes) {
        assertThat(tokens)
            .as("-Dshucheng.test.seed=%d, tick %d", seed, tick)
            .allMatch(token -> node.finding.named(token.key()).isPresent());
      }
    }
    clock.turnBy(LIFE.multipliedBy(2));
    nodes.forEach(Node::step);
    nodes.forEach(Node::step);
    assertThat(published.all()).hasSameSizeAs(nodes);
    assertThat(nodes).allMatch(node -> node.files().size() == 1);
  }

  private void removed(List<Node> nodes, List<Token> tokens, String key) {
    jdbc.sql("delete from platform.verification_key where id = ?").param(key).update();
    nodes.forEach(Node::step);
    tokens.removeIf(token -> token.key().equals(key));
    for (Node node : nodes) {
      assertThat(node.finding.named(key)).isEmpty();
      assertThat(node.signing().id()).isNotEqualTo(key);
    }
  }

  private Node newNode() {
    return new Node(homes.resolve("node" + opened++));
  }

  record Token(String key, Instant until) {}

  /** One of several. */
  private final class Node {

    final Path home;
    final KeyRing ring = new KeyRing();
    final ReadPublishedKeys finding =
        new ReadPublishedKeys(ring, published, () -> nanos.addAndGet(1_000_000_000L));
    final RotateSigningKeys keys;

    Node(Path home) {
      this.home = home;
      this.keys =
          new RotateSigningKeys(
              OnePair.FOR_ALL, keysIn(home), published, finding, ring, LIFE, clock);
      keys.begin();
    }

    void step() {
      while (keys.step()) {
        // there is more to do
      }
    }

    SigningKey signing() {
      return ring.signing(clock.instant());
    }

    List<Path> files() {
      try (Stream<Path> files = Files.list(home.resolve("keys"))) {
        return files.toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static KeysAtHome keysIn(Path home) {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(ShuchengHome.class, () -> new ShuchengHome(home));
      context.register(Secrets.class, KeysAtHome.class);
      context.refresh();
      return context.getBean(KeysAtHome.class);
    }
  }
}
