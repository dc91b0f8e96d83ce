package io.shucheng.ordering.domain;

import static io.shucheng.ordering.domain.DraftsForTests.DUE;
import static io.shucheng.ordering.domain.DraftsForTests.NOW;
import static io.shucheng.ordering.domain.DraftsForTests.digital;
import static io.shucheng.ordering.domain.DraftsForTests.draft;
import static io.shucheng.ordering.domain.DraftsForTests.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.IdempotencyConflictException;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.ordering.domain.Arrival.Unfit;
import io.shucheng.ordering.domain.Arrival.Wanted;
import io.shucheng.ordering.domain.OrderGroup.Decisions;
import io.shucheng.ordering.domain.Verdict.Placed;
import io.shucheng.ordering.domain.Verdict.Refused;
import io.shucheng.ordering.domain.Verdict.Repeated;
import io.shucheng.platform.identity.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderGroupTests {

  private static final BookId BOOK = new BookId(17);
  private static final BookId OTHER = new BookId(18);
  private final RuntimeException unsold = new UnknownBookException(BOOK);

  private final IdempotencyKey key = key("k");

  @Test
  void eachIsDecidedOnItsOwnInTheOrderOfArrival() {
    Arrival first = new Wanted(draft(line(BOOK, 3)), null);
    Arrival tooMany = new Wanted(draft(line(OTHER, 1), line(BOOK, 3)), null);
    Arrival last = new Wanted(draft(line(BOOK, 2), line(OTHER, 1)), null);
    Shelf shelf = shelf(5, 1);
    Decisions decisions = decide(shelf, Claims.NONE, first, tooMany, last);
    assertThat(decisions.verdicts().get(0)).isInstanceOf(Placed.class);
    assertThat(refusal(decisions, 1)).isInstanceOf(OutOfStockException.class);
    assertThat(decisions.verdicts().get(2)).isInstanceOf(Placed.class);
    assertThat(shelf.of(BOOK).available()).isZero();
    assertThat(shelf.of(OTHER).available()).isZero();
    assertThat(decisions.placed()).hasSize(2);
  }

  @Test
  void allHaveTheTimeOfTheDecision() {
    Decisions decisions =
        decide(
            shelf(5, 5),
            Claims.NONE,
            new Wanted(draft(line(BOOK, 1)), null),
            new Wanted(draft(line(OTHER, 1)), null));
    assertThat(decisions.placed())
        .allSatisfy(
            placed -> {
              assertThat(placed.order().createdAt()).isEqualTo(NOW);
              assertThat(placed.order().expiresAt()).isEqualTo(DUE);
              assertThat(placed.payment().expiresAt()).isEqualTo(DUE);
            });
  }

  @Test
  void aKeyThatWasUsedBeforeRepeatsItsOrderAndTakesNothing() {
    Claim earlier = new Claim(key, "same", new OrderId(UUID.randomUUID()));
    Claims claims = new Claims(Map.of(), Map.of(key, earlier));
    OrderDraft again = draft(line(BOOK, 1));
    Shelf shelf = shelf(5, 5);
    OrderGroup group = new OrderGroup(List.of(keyed(again, "same")));
    assertThat(group.books(claims)).isEmpty();
    Decisions decisions =
        decide(
            shelf,
            claims,
            keyed(again, "same"),
            keyed(again, "else"),
            new Unfit(unsold, claim("same")));
    assertThat(decisions.verdicts().get(0)).isEqualTo(new Repeated(earlier.order()));
    assertThat(refusal(decisions, 1)).isInstanceOf(IdempotencyConflictException.class);
    assertThat(decisions.verdicts().get(2)).isEqualTo(new Repeated(earlier.order()));
    assertThat(decisions.placed()).isEmpty();
    assertThat(shelf.movements()).isEmpty();
  }

  @Test
  void aKeyThatComesTwiceInAGroupMakesOneOrder() {
    Wanted first = keyed(draft(line(BOOK, 1)), "same");
    Decisions decisions =
        decide(
            shelf(5, 5),
            claimed(first),
            first,
            keyed(draft(line(BOOK, 1)), "same"),
            keyed(draft(line(BOOK, 2)), "else"),
            new Unfit(unsold, claim("same")));
    Verdict placed = decisions.verdicts().getFirst();
    assertThat(placed).isInstanceOf(Placed.class);
    assertThat(decisions.verdicts().get(1)).isSameAs(placed);
    assertThat(refusal(decisions, 2)).isInstanceOf(IdempotencyConflictException.class);
    assertThat(decisions.verdicts().get(3)).isSameAs(placed);
    assertThat(decisions.placed()).hasSize(1);
    assertThat(decisions.restated()).isEmpty();
    assertThat(decisions.released()).isEmpty();
  }

  @Test
  void aRefusalFreesTheKeyForTheNextWithIt() {
    Wanted tooMany = keyed(draft(line(BOOK, 6)), "six");
    Wanted fewer = keyed(draft(line(BOOK, 5)), "five");
    Decisions decisions = decide(shelf(5, 5), claimed(tooMany), tooMany, fewer);
    assertThat(refusal(decisions, 0)).isInstanceOf(OutOfStockException.class);
    assertThat(decisions.verdicts().get(1)).isInstanceOf(Placed.class);
    assertThat(decisions.restated()).containsExactly(fewer.claim());
    assertThat(decisions.released()).isEmpty();
  }

  @Test
  void aKeyOfRefusalsAloneIsReleased() {
    Wanted tooMany = keyed(draft(line(BOOK, 6)), "six");
    Unfit unfit = new Unfit(unsold, claim("x"));
    Decisions decisions = decide(shelf(5, 5), claimed(tooMany), tooMany, unfit);
    assertThat(refusal(decisions, 1)).isSameAs(unsold);
    assertThat(decisions.released()).containsExactly(key);
    assertThat(decisions.restated()).isEmpty();
  }

  @Test
  void keysAreClaimedOnceAndOnlyPrintedBooksAreLocked() {
    Wanted first = keyed(draft(line(OTHER, 1), digital(new BookId(1))), "a");
    Wanted second = keyed(draft(line(BOOK, 1)), "b");
    OrderGroup group =
        new OrderGroup(List.of(first, second, new Wanted(draft(line(OTHER, 1)), null)));
    assertThat(group.claims()).containsExactly(first.claim());
    assertThat(group.books(claimed(first))).containsExactly(BOOK, OTHER);
  }

  /** A group decides as if each had come alone, one after the other. */
  @Test
  void togetherIsAsOneAfterTheOther() {
    long seed = Long.getLong("shucheng.test.seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<Arrival> arrivals =
          IntStream.range(0, 1 + random.nextInt(20)).mapToObj(i -> arrival(random)).toList();
      Shelf together = shelf(10, 10);
      Shelf apart = shelf(10, 10);
      Decisions decisions =
          new OrderGroup(arrivals).decide(claimedFirst(arrivals), together, NOW, DUE);
      List<Verdict> alone = oneByOne(arrivals, apart);
      String what = "seed %d, round %d".formatted(seed, round);
      for (int i = 0; i < arrivals.size(); i++) {
        assertThat(outcome(decisions.verdicts().get(i))).as(what).isEqualTo(outcome(alone.get(i)));
      }
      assertThat(together.movements()).as(what).isEqualTo(apart.movements());
    }
  }

  private Arrival arrival(Random random) {
    Claim claim =
        random.nextBoolean()
            ? null
            : new Claim(
                key("k" + random.nextInt(4)),
                "hash" + random.nextInt(2),
                new OrderId(UUID.randomUUID()));
    if (claim != null && random.nextInt(5) == 0) {
      return new Unfit(unsold, claim);
    }
    OrderLine one = line(BOOK, 1 + random.nextInt(4));
    OrderDraft draft =
        random.nextBoolean() ? draft(one) : draft(one, line(OTHER, 1 + random.nextInt(4)));
    return new Wanted(claim == null ? draft : withId(draft, claim.order()), claim);
  }

  /** The reference: a map of keys, and every order in a group of its own. */
  private static List<Verdict> oneByOne(List<Arrival> arrivals, Shelf shelf) {
    Map<IdempotencyKey, Claim> kept = new java.util.HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      Claim claim = arrival.claim();
      boolean known = claim != null && kept.containsKey(claim.key());
      Claims claims = known ? new Claims(Map.of(), kept) : claimedFirst(List.of(arrival));
      Verdict verdict =
          new OrderGroup(List.of(arrival)).decide(claims, shelf, NOW, DUE).verdicts().getFirst();
      if (claim != null && verdict instanceof Placed) {
        kept.put(claim.key(), claim);
      }
      verdicts.add(verdict);
    }
    return verdicts;
  }

  private static Object outcome(Verdict verdict) {
    return switch (verdict) {
      case Placed placed -> placed.placed().order().id();
      case Repeated repeated -> repeated.order();
      case Refused refused -> refused.refusal().getClass();
    };
  }

  private static Claims claimedFirst(Collection<Arrival> arrivals) {
    return new Claims(
        new OrderGroup(List.copyOf(arrivals))
            .claims().stream().collect(Collectors.toMap(Claim::key, Function.identity())),
        Map.of());
  }

  private static Claims claimed(Arrival arrival) {
    return claimedFirst(List.of(arrival));
  }

  private static Decisions decide(Shelf shelf, Claims claims, Arrival... arrivals) {
    return new OrderGroup(List.of(arrivals)).decide(claims, shelf, NOW, DUE);
  }

  private static RuntimeException refusal(Decisions decisions, int arrival) {
    return ((Refused) decisions.verdicts().get(arrival)).refusal();
  }

  private Wanted keyed(OrderDraft draft, String hash) {
    return new Wanted(draft, new Claim(key, hash, draft.id()));
  }

  private Claim claim(String hash) {
    return new Claim(key, hash, new OrderId(UUID.randomUUID()));
  }

  private static IdempotencyKey key(String key) {
    return new IdempotencyKey(new AccountId(new UUID(0, 1)), "POST /api/v1/orders", key);
  }

  private static OrderDraft withId(OrderDraft draft, OrderId id) {
    return new OrderDraft(
        id,
        draft.payment(),
        draft.provider(),
        draft.customer(),
        draft.lines(),
        draft.totals(),
        draft.shippingAddress(),
        draft.language(),
        draft.caution());
  }

  private static Shelf shelf(int copies, int others) {
    return new Shelf(
        Map.of(BOOK, new Stock(BOOK, copies, 0, 0, 1), OTHER, new Stock(OTHER, others, 0, 0, 1)));
  }
}
