package io.shucheng.search.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptAnswersTests {

  private final KeptAnswers answers = new KeptAnswers(4000);
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void anAnswerIsMadeOnce() {
    EncodedAnswer first = answers.get("a", () -> make(10));

    assertThat(answers.get("a", () -> make(10))).isSameAs(first);
    assertThat(made).hasValue(1);
    assertThat(answers.made()).isEqualTo(1);
    assertThat(answers.found()).isEqualTo(1);
  }

  @Test
  void whatIsAskedForLongestAgoLeavesFirst() {
    answers.get("a", () -> make(1000));
    answers.get("b", () -> make(1000));
    answers.get("c", () -> make(1000));
    answers.get("a", () -> make(1000));
    answers.get("d", () -> make(1000));

    assertThat(answers.bytes()).isLessThanOrEqualTo(4000);
    made.set(0);
    answers.get("a", () -> make(1000));
    assertThat(made).hasValue(0);
    answers.get("b", () -> make(1000));
    assertThat(made).hasValue(1);
  }

  @Test
  void whatIsTooLargeOrNotWholeIsNotKept() {
    answers.get("large", () -> make(5000));
    answers.get("partial", () -> new EncodedAnswer(new byte[1], false));

    assertThat(answers.bytes()).isZero();
  }

  @Test
  void aFailureIsNotKept() {
    assertThatThrownBy(
            () ->
                answers.get(
                    "a",
                    () -> {
                      throw new IllegalStateException("the index is gone");
                    }))
        .isInstanceOf(IllegalStateException.class);

    answers.get("a", () -> make(1));
    assertThat(made).hasValue(1);
  }

  @Test
  void whoAsksForTheSameMeanwhileWaitsForIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<EncodedAnswer>> asked = new ArrayList<>();
      asked.add(
          callers.submit(
              () ->
                  answers.get(
                      "a",
                      () -> {
                        begun.countDown();
                        await(go);
                        return make(1);
                      })));
      begun.await();
      for (int i = 0; i < 20; i++) {
        asked.add(callers.submit(() -> answers.get("a", () -> make(1))));
      }
      go.countDown();
      for (Future<EncodedAnswer> one : asked) {
        assertThat(one.get()).isSameAs(asked.getFirst().get());
      }
    }
    assertThat(made).hasValue(1);
  }

  private EncodedAnswer make(int bytes) {
    made.incrementAndGet();
    return new EncodedAnswer(new byte[bytes], true);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
