package io.shucheng.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.CatalogTestApplication;
import io.shucheng.platform.database.embedded.StreamingServers;
import io.shuchengtest.ShopClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A shop whose replica may be late by a minute, and is asked all the same. */
@Tag("database")
@DirtiesContext
@SpringBootTest(
    classes = CatalogTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=-1",
      "shucheng.currency=CNY",
      "shucheng.throttling=off",
      "shucheng.database.replica-lag=60s",
      "logging.file.name=target/shucheng.log"
    })
class ShopWindowOnReplicasIntegrationTests {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int STEPS = 400;
  private static final int READERS = 4;

  private static StreamingServers servers;

  @Autowired CatalogForTests catalog;
  @Autowired ShopWindow window;
  @Autowired RecordAvailability availability;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private ShopClient shop;
  private List<BookId> books;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) throws IOException {
    servers = StreamingServers.start();
    Path home = Files.createTempDirectory(Path.of("target"), "home");
    registry.add("shucheng.home", home::toString);
    registry.add("shucheng.database.url", servers::url);
    registry.add("shucheng.database.replicas", servers::replicaUrl);
  }

  @AfterAll
  static void endThem() {
    servers.close();
  }

  @BeforeEach
  void importBooks() {
    shop = ShopClient.at(port);
    String source = catalog.newSource();
    catalog.importCsv(
        source,
        """
        reference,title,contributors,year,language,form,price,stock
        a,The Story of the Stone of %1$s,Cao Xueqin,1996,zh,paperback,59.70,1
        b,Journey to the West of %1$s,Wu Cheng'en,1996,zh,paperback,49.70,1
        c,Water Margin of %1$s,Shi Nai'an,1996,zh,paperback,39.70,1
        d,Three Kingdoms of %1$s,Luo Guanzhong,1996,zh,paperback,29.70,1
        """
            .formatted(source));
    books = List.of("a", "b", "c", "d").stream().map(it -> catalog.id(source, it)).toList();
    awaitReplica();
  }

  @AfterEach
  void goOn() {
    servers.resumeReplay();
  }

  @Test
  void whatThisNodeChangedIsSeenAtOnceHoweverLateTheReplicaIs() {
    servers.pauseReplay();
    for (int i = 0; i < 10; i++) {
      BookId book = books.get(i % 2);
      availability.record(Map.of(book, i % 4 >= 2));
      assertThat(window.find(book).orElseThrow().revision()).isEqualTo(revision(book));
      assertThat(shown(book).orElseThrow()).isEqualTo(revision(book));
    }
    double before = reads("shown");
    assertThat(window.find(books.get(3)).orElseThrow().revision())
        .isEqualTo(revision(books.get(3)));
    assertThat(reads("shown")).as("what did not change is read there").isEqualTo(before + 1);
  }

  @Test
  void aBookThatWasJustAddedIsFoundAndStandsOnItsShelf() {
    servers.pauseReplay();
    String source = catalog.newSource();
    String isbn = catalog.newIsbn();
    catalog.importCsv(
        source,
        """
        reference,isbn13,title,contributors,year,language,form,price,stock
        new,%s,A Dream,%s,1996,zh,paperback,59.70,1
        """
            .formatted(isbn, source));
    BookId added = catalog.id(source, "new");

    assertThat(shown(added)).isPresent();
    assertThat(window.find(added)).isPresent();
    assertThat(window.find(Isbn.parse(isbn))).isPresent();
    assertThat(
            window
                .browse(new BrowseRequest(null, source, null, BrowseRequest.Sort.TITLE, 10, null))
                .items())
        .extracting(BookSummary::id)
        .containsExactly(added);
  }

  @Test
  void aBookThatAnotherNodeWithdrewStaysGoneOnceThisNodeHasHeardOfIt() {
    BookId book = books.get(0);
    servers.pauseReplay();
    assertThat(window.find(book)).isPresent();
    changeElsewhere(book, true);

    await().atMost(LONG).until(() -> shown(book).isEmpty());
    for (int i = 0; i < 20; i++) {
      assertThat(window.find(book)).isEmpty();
      assertThat(shown(book)).isEmpty();
    }
  }

  @Test
  void aReplicaThatIsKilledFailsNobodysLook() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        Random random = new Random(i);
        readers.add(
            threads.submit(
                () -> {
                  long looks = 0;
                  for (; !over.get(); looks++) {
                    assertThat(window.find(anyBook(random))).isPresent();
                    assertThat(window.subjects()).isNotNull();
                  }
                  return looks;
                }));
      }
      try {
        awaitMoreReads();
        servers.replica().kill();
        servers.replica().start();
        awaitMoreReads();
      } finally {
        over.set(true);
      }
      for (Future<Long> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
  }

  @Test
  void noReaderOfThisNodeSeesAnOlderRevisionAfterANewerOne() throws Exception {
    long seed = Long.getLong("shucheng.test.seed", System.nanoTime());
    Seen seen = new Seen();
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        Random random = new Random(seed + i + 1);
        readers.add(
            threads.submit(
                () -> {
                  while (!over.get()) {
                    read(random, seen);
                  }
                }));
      }
      try {
        write(new Random(seed), seen);
      } finally {
        over.set(true);
      }
      for (Future<?> reader : readers) {
        reader.get();
      }
    } catch (AssertionError | ExecutionException e) {
      throw new AssertionError("with -Dshucheng.test.seed=" + seed, e);
    }
    assertThat(reads("shown")).isPositive();
    assertThat(reads("outdated")).isPositive();
  }

  /** What readers were shown, so that nobody may be shown anything older. */
  private static final class Seen {

    private final Map<BookId, AtomicLong> highest = new ConcurrentHashMap<>();
    private final Map<BookId, ConcurrentSkipListSet<Long>> withdrawn = new ConcurrentHashMap<>();

    long highest(BookId book) {
      return highest.computeIfAbsent(book, _ -> new AtomicLong()).get();
    }

    void at(BookId book, long revision) {
      highest.computeIfAbsent(book, _ -> new AtomicLong()).accumulateAndGet(revision, Math::max);
    }

    /** The first revision from one on at which it was withdrawn; null if there is none. */
    Long withdrawnFrom(BookId book, long revision) {
      return withdrawn.getOrDefault(book, new ConcurrentSkipListSet<>()).ceiling(revision);
    }

    /** It will be, before anybody can see it. */
    void isWithdrawnAt(BookId book, long revision) {
      withdrawn.computeIfAbsent(book, _ -> new ConcurrentSkipListSet<>()).add(revision);
    }
  }

  private void write(Random random, Seen seen) {
    boolean paused = false;
    for (int i = 0; i < STEPS; i++) {
      BookId book = anyBook(random);
      switch (random.nextInt(8)) {
        case 0 -> {
          if (paused) {
            servers.resumeReplay();
          } else {
            servers.pauseReplay();
          }
          paused = !paused;
        }
        case 1, 2 -> {
          boolean withdraw = random.nextInt(3) == 0;
          if (withdraw) {
            seen.isWithdrawnAt(book, revision(book) + 1);
          }
          changeElsewhere(book, withdraw);
        }
        default -> {
          boolean inStock = random.nextBoolean();
          if (isWithdrawn(book)) {
            seen.isWithdrawnAt(book, revision(book) + 1);
          }
          long before = revision(book);
          availability.record(Map.of(book, inStock));
          if (revision(book) > before) {
            // this node's own, of which its readers are shown nothing older from then on
            seen.at(book, before + 1);
          }
        }
      }
    }
  }

  private void read(Random random, Seen seen) {
    BookId book = anyBook(random);
    long before = seen.highest(book);
    switch (random.nextInt(3)) {
      // who is not found here may lie ready elsewhere for a moment, until the feed tells of it
      case 0 ->
          window
              .find(book)
              .map(Book::revision)
              .ifPresent(it -> check(book, before, Optional.of(it), seen));
      case 1 -> check(book, before, shown(book), seen);
      default -> {
        Map<BookId, Long> all = new ConcurrentHashMap<>();
        books.forEach(one -> all.put(one, seen.highest(one)));
        window
            .browse(new BrowseRequest(null, null, null, BrowseRequest.Sort.NEWEST, 100, null))
            .items()
            .stream()
            .filter(one -> all.containsKey(one.id()))
            .forEach(one -> check(one.id(), all.get(one.id()), Optional.of(one.revision()), seen));
      }
    }
  }

  private static void check(BookId book, long before, Optional<Long> revision, Seen seen) {
    Long now = revision.orElseGet(() -> seen.withdrawnFrom(book, before));
    assertThat(now).as("what is shown of book %s after revision %d", book, before).isNotNull();
    assertThat(now).as("revision of book %s", book).isGreaterThanOrEqualTo(before);
    seen.at(book, now);
  }

  /** As another node does, of which this one hears by the feed. */
  private void changeElsewhere(BookId book, boolean withdraw) {
    transaction.executeWithoutResult(
        _ -> {
          jdbc.sql("update catalog.book set revision = revision + 1, withdrawn = ? where id = ?")
              .param(withdraw)
              .param(book.value())
              .update();
          jdbc.sql(
                  """
                  update catalog.book_change c
                     set xid = pg_current_xact_id(), revision = b.revision,
                         sequence = nextval('catalog.book_change_sequence')
                    from catalog.book b where b.id = c.book_id and b.id = ?
                  """)
              .param(book.value())
              .update();
        });
  }

  private BookId anyBook(Random random) {
    return books.get(random.nextInt(books.size()));
  }

  private long revision(BookId book) {
    return jdbc.sql("select revision from catalog.book where id = ?")
        .param(book.value())
        .query(Long.class)
        .single();
  }

  private boolean isWithdrawn(BookId book) {
    return jdbc.sql("select withdrawn from catalog.book where id = ?")
        .param(book.value())
        .query(Boolean.class)
        .single();
  }

  /** The revision that the shop's own address shows. */
  private Optional<Long> shown(BookId book) {
    ShopClient.Answer answer = shop.get("/api/v1/books/" + book);
    if (answer.status() == 404) {
      return Optional.empty();
    }
    assertThat(answer.status()).isEqualTo(200);
    String cover = answer.json().path("coverUrl").asString();
    return Optional.of(Long.valueOf(cover.substring(cover.indexOf("?v=") + 3)));
  }

  /** Until it has all that was committed, and its books are known to be there. */
  private void awaitReplica() {
    await().atMost(LONG).until(() -> isReadThere(() -> window.subjects()));
    await().atMost(LONG).until(() -> isReadThere(() -> window.find(books.getLast())));
  }

  private boolean isReadThere(Runnable look) {
    double before = reads("shown");
    look.run();
    return reads("shown") > before;
  }

  private void awaitMoreReads() {
    double before = reads("shown");
    await().atMost(LONG).until(() -> reads("shown") > before + 100);
  }

  private double reads(String result) {
    return meters.find("shucheng.replica.reads").tag("result", result).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
