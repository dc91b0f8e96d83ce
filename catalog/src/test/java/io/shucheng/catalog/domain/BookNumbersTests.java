package io.shucheng.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookNumbersTests {

  private final BookNumbers numbers = new BookNumbers();

  @Test
  void untilAllAreKnownAnyNumberMayBeABook() {
    numbers.add(new BookId(7));

    assertThat(numbers.mayBe(new BookId(5))).isTrue();
    numbers.completeUpTo(7);
    assertThat(numbers.mayBe(new BookId(5))).isFalse();
    assertThat(numbers.mayBe(new BookId(7))).isTrue();
  }

  @Test
  void aNumberAboveThoseThatAreKnownMayBeABook() {
    numbers.add(new BookId(7));
    numbers.add(new BookId(90_000_000));
    numbers.completeUpTo(7);

    assertThat(numbers.mayBe(new BookId(8))).isTrue();
    assertThat(numbers.mayBe(new BookId(Long.MAX_VALUE))).isTrue();
    assertThat(numbers.mayBe(new BookId(0))).isFalse();
    assertThat(numbers.mayBe(new BookId(-1))).isFalse();
  }

  @Test
  void numbersBeyondWhatIsKeptMayBeBooks() {
    numbers.add(new BookId(Long.MAX_VALUE));
    numbers.completeUpTo(Long.MAX_VALUE);

    assertThat(numbers.mayBe(new BookId(Long.MAX_VALUE))).isTrue();
    assertThat(numbers.mayBe(new BookId(Long.MAX_VALUE - 1))).isTrue();
    assertThat(numbers.mayBe(new BookId(99_999_999))).isFalse();
  }

  @Test
  void itKnowsExactlyThoseThatWereAdded() {
    long seed = Long.getLong("shucheng.test.seed", System.nanoTime());
    System.out.println("shucheng.test.seed=" + seed);
    Random random = new Random(seed);
    Set<Long> added = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      long number = 1L + random.nextInt(1_000_000);
      numbers.add(new BookId(number));
      added.add(number);
    }
    numbers.completeUpTo(1_000_000);

    for (long number = 1; number <= 1_000_000; number++) {
      assertThat(numbers.mayBe(new BookId(number))).isEqualTo(added.contains(number));
    }
  }
}
