package io.shucheng.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.platform.lane.AnswerForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Nodes that share answers over a second level at its worst, while they and others change books.
 * Every run is told by its seed, to the last step.
 */
class SeveralNodesTests {

  static final Duration LIFE = Duration.ofMinutes(5);

  private static final int RUNS = 200;
  private static final int NODES = 3;
  private static final int READERS = 3;
  private static final int BOOKS = 3;
  private static final int STEPS = 12;

  private static final List<Locale> LANGUAGES = ReaderLanguage.OURS;

  private int found;

  @Test
  void noReaderOfANodeSeesAnOlderRevisionAfterANewerOne() {
    Long asked = Long.getLong("shucheng.test.seed");
    long first = asked == null ? System.nanoTime() : asked;
    for (long seed = first; seed < first + (asked == null ? RUNS : 1); seed++) {
      try {
        new Run(seed).play();
      } catch (AssertionError e) {
        throw new AssertionError("with -Dshucheng.test.seed=" + seed, e);
      }
    }
    assertThat(found)
        .as("values found at the second level")
        .isGreaterThan(asked == null ? RUNS : -1);
  }

  /** What happens after one seed. */
  private final class Run {

    private final Random random;
    private final Turns turns;
    private final DatabaseForTests database = new DatabaseForTests(BOOKS);
    private final FaultyValues values;
    private final List<NodeForTests> nodes = new ArrayList<>();
    private long now;
    private int writing;

    Run(long seed) {
      random = new Random(seed);
      turns = new Turns(random);
      values = new FaultyValues(turns, random, () -> now);
    }

    void play() {
      for (int i = 0; i < NODES; i++) {
        open();
      }
      writing = 2;
      turns.add(this::writeAtANode);
      turns.add(this::writeFromOutside);
      turns.add(this::misbehave);
      turns.add(this::openLate);
      turns.run();
      found += values.found();

      now += LIFE.toNanos() * 3;
      // what is old is shown once more, and read again by another
      readAll();
      turns.run();
      nodes.forEach(
          node ->
              database
                  .books()
                  .forEach(
                      book ->
                          turns.add(
                              () ->
                                  assertThat(node.read(key(book)))
                                      .as("staleness is bounded")
                                      .isEqualTo(database.revision(book)))));
      turns.run();
    }

    private void open() {
      NodeForTests node =
          new NodeForTests(turns, database, values, () -> now, random.nextBoolean() ? 0 : 1 << 20);
      nodes.add(node);
      for (int i = 0; i < READERS; i++) {
        turns.add(() -> read(node));
      }
      turns.add(() -> follow(node));
      turns.add(() -> prepare(node));
    }

    private void prepare(NodeForTests node) {
      for (int i = 0; i < STEPS / 2; i++) {
        node.prepare(database.books().subList(0, 1 + random.nextInt(BOOKS)));
        for (int pauses = random.nextInt(10); pauses > 0; pauses--) {
          turns.pause();
        }
      }
    }

    private void readAll() {
      for (NodeForTests node : nodes) {
        for (BookId book : database.books()) {
          for (AnswerForm form : AnswerForm.values()) {
            for (Locale language : LANGUAGES) {
              turns.add(() -> node.read(new BookAnswerKey(book, form, language)));
            }
          }
        }
      }
    }

    private void read(NodeForTests node) {
      for (int i = 0; i < STEPS; i++) {
        if (random.nextInt(4) == 0) {
          node.peek(key(anyBook()));
        } else {
          node.read(key(anyBook()));
        }
        turns.pause();
      }
    }

    /** It may lag behind, as it does while a long transaction runs. */
    private void follow(NodeForTests node) {
      while (writing > 0 || node.follow()) {
        for (int i = random.nextInt(10); i > 0; i--) {
          turns.pause();
        }
        if (random.nextBoolean()) {
          node.follow();
        }
      }
    }

    private void writeAtANode() {
      for (int i = 0; i < STEPS; i++) {
        NodeForTests node = nodes.get(random.nextInt(nodes.size()));
        BookId book = anyBook();
        node.write(book, random.nextInt(4) == 0);
        assertThat(node.read(key(book))).isGreaterThan(1);
        turns.pause();
      }
      writing--;
    }

    /** A command has no second level: only the feed tells of it. */
    private void writeFromOutside() {
      for (int i = 0; i < STEPS; i++) {
        database.commit(anyBook(), random.nextInt(4) == 0);
        for (int pauses = random.nextInt(8); pauses > 0; pauses--) {
          turns.pause();
        }
      }
      writing--;
    }

    private void misbehave() {
      while (writing > 0) {
        if (random.nextInt(10) == 0) {
          values.misbehave();
        }
        if (random.nextInt(20) == 0) {
          now += LIFE.toNanos() * 13 / 10;
        }
        turns.pause();
      }
    }

    /** One that was told nothing of what was before. */
    private void openLate() {
      for (int i = 0; i < STEPS; i++) {
        turns.pause();
      }
      open();
    }

    private BookId anyBook() {
      return database.books().get(random.nextInt(BOOKS));
    }

    private BookAnswerKey key(BookId book) {
      return new BookAnswerKey(
          book,
          random.nextBoolean() ? AnswerForm.JSON : AnswerForm.CBOR,
          LANGUAGES.get(random.nextInt(LANGUAGES.size())));
    }
  }
}
