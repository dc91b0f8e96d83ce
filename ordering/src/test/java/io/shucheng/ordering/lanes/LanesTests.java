package io.shucheng.ordering.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTests {

  private static final Duration AGES = Duration.ofMinutes(1);

  private final GatedCommitter committer = new GatedCommitter();
  private final List<Lanes<Integer, String>> opened = new ArrayList<>();
  private volatile Duration patience = Duration.ZERO;

  /** Holds each group at a gate, and remembers it. */
  private static final class GatedCommitter implements Committer<Integer, String> {

    final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
    final BlockingQueue<List<Integer>> begun = new LinkedBlockingQueue<>();
    final Semaphore gate = new Semaphore(0);

    @Override
    public List<Outcome<String>> commit(List<Integer> arrivals) {
      groups.add(arrivals);
      begun.add(arrivals);
      gate.acquireUninterruptibly();
      return LanesTests.answers(arrivals);
    }

    List<Integer> awaitBeginning() {
      try {
        List<Integer> group = begun.poll(AGES.toSeconds(), TimeUnit.SECONDS);
        assertThat(group).as("a group begins").isNotNull();
        return group;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static List<Outcome<String>> answers(List<Integer> arrivals) {
    return arrivals.stream()
        .<Outcome<String>>map(arrival -> new Outcome.Answered<>("answer to " + arrival))
        .toList();
  }

  @AfterEach
  void closeAll() {
    committer.gate.release(1_000);
    opened.forEach(Lanes::close);
  }

  @Test
  void whatWaitsIsTakenTogetherInItsOrderUpToTheMost() {
    Lanes<Integer, String> lanes = lanes(1, 3, 100, committer);
    List<Ticket<Integer, String>> tickets = new ArrayList<>();
    tickets.add(lanes.enlist(0));
    committer.awaitBeginning();
    IntStream.rangeClosed(1, 5).forEach(i -> tickets.add(lanes.enlist(i)));
    committer.gate.release(1_000);
    for (int i = 0; i <= 5; i++) {
      assertThat(tickets.get(i).await(AGES)).isEqualTo(new Outcome.Answered<>("answer to " + i));
    }
    assertThat(committer.groups).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5));
  }

  @Test
  void eachLaneHasAGroup() {
    Lanes<Integer, String> lanes = lanes(2, 10, 100, committer);
    lanes.enlist(1);
    assertThat(committer.awaitBeginning()).containsExactly(1);
    lanes.enlist(2);
    assertThat(committer.awaitBeginning()).containsExactly(2);
    lanes.enlist(3);
    committer.gate.release();
    assertThat(committer.awaitBeginning()).containsExactly(3);
  }

  @Test
  void whoWithdrewIsInNoGroup() {
    Lanes<Integer, String> lanes = lanes(1, 10, 100, committer);
    lanes.enlist(1);
    committer.awaitBeginning();
    Ticket<Integer, String> impatient = lanes.enlist(2);
    Ticket<Integer, String> patient = lanes.enlist(3);
    assertThat(impatient.await(Duration.ZERO)).isEqualTo(new Outcome.Withdrawn<>());
    committer.gate.release(1_000);
    assertThat(patient.await(AGES)).isInstanceOf(Outcome.Answered.class);
    assertThat(committer.groups).containsExactly(List.of(1), List.of(3));
  }

  @Test
  void whoGoesAwayWhenItsGroupHasBegunIsCommittedAllTheSame() {
    Lanes<Integer, String> lanes = lanes(1, 10, 100, committer);
    Ticket<Integer, String> impatient = lanes.enlist(1);
    committer.awaitBeginning();
    assertThat(impatient.await(Duration.ZERO)).isEqualTo(new Outcome.Unknown<>());
    committer.gate.release();
    assertThat(impatient.await(AGES)).isEqualTo(new Outcome.Answered<>("answer to 1"));
  }

  @Test
  void noMoreMayWaitThanThereIsRoomFor() {
    Lanes<Integer, String> lanes = lanes(1, 10, 2, committer);
    lanes.enlist(1);
    committer.awaitBeginning();
    lanes.enlist(2);
    lanes.enlist(3);
    assertThatThrownBy(() -> lanes.enlist(4)).isInstanceOf(LanesFullException.class);
    committer.gate.release();
    committer.awaitBeginning();
    assertThat(lanes.enlist(5)).isNotNull();
  }

  @Test
  void aGroupThatFailsIsGivenBackOneByOneAndTheLaneGoesOn() {
    Lanes<Integer, String> lanes =
        lanes(
            1,
            10,
            100,
            arrivals -> {
              if (arrivals.contains(1)) {
                throw new IllegalStateException("no 1");
              }
              return answers(arrivals);
            });
    assertThat(lanes.enlist(1).await(AGES)).isEqualTo(new Outcome.Alone<>());
    assertThat(lanes.enlist(2).await(AGES)).isEqualTo(new Outcome.Answered<>("answer to 2"));
  }

  @Test
  void anErrorOrAMissingOutcomeLeavesItsGroupInDoubtAndTheLaneGoesOn() {
    Lanes<Integer, String> lanes =
        lanes(
            1,
            10,
            100,
            arrivals ->
                switch (arrivals.getFirst()) {
                  case 1 -> throw new StackOverflowError();
                  case 2 -> List.of();
                  default -> answers(arrivals);
                });
    assertThat(lanes.enlist(1).await(AGES)).isEqualTo(new Outcome.Unknown<>());
    assertThat(lanes.enlist(2).await(AGES)).isEqualTo(new Outcome.Unknown<>());
    assertThat(lanes.enlist(3).await(AGES)).isEqualTo(new Outcome.Answered<>("answer to 3"));
  }

  @Test
  void closingServesAllWhoWaitAndLetsNobodyIn() throws InterruptedException {
    Lanes<Integer, String> lanes = lanes(2, 2, 100, committer);
    List<Ticket<Integer, String>> tickets = IntStream.range(0, 9).mapToObj(lanes::enlist).toList();
    CountDownLatch closed = new CountDownLatch(1);
    Thread.ofVirtual()
        .start(
            () -> {
              lanes.close();
              closed.countDown();
            });
    committer.gate.release(1_000);
    assertThat(closed.await(AGES.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(tickets)
        .allSatisfy(
            ticket -> assertThat(ticket.await(Duration.ZERO)).isInstanceOf(Outcome.Answered.class));
    assertThatThrownBy(() -> lanes.enlist(10)).isInstanceOf(LanesFullException.class);
  }

  @Test
  void whereItLingersMoreJoinTheGroup() {
    patience = AGES;
    Lanes<Integer, String> lanes = lanes(2, 3, 100, committer);
    lanes.enlist(1);
    lanes.enlist(2);
    assertThat(committer.groups).isEmpty();

    lanes.enlist(3);

    assertThat(committer.awaitBeginning()).containsExactly(1, 2, 3);
  }

  @Test
  void itLingersNoLongerThanItIsTold() {
    patience = Duration.ofMillis(20);
    Lanes<Integer, String> lanes = lanes(2, 3, 100, committer);
    lanes.enlist(1);

    assertThat(committer.awaitBeginning()).containsExactly(1);
  }

  @Test
  void whoIsMoreThanAGroupGoesWithTheOtherLane() {
    patience = AGES;
    Lanes<Integer, String> lanes = lanes(2, 3, 100, committer);
    for (int i = 1; i <= 6; i++) {
      lanes.enlist(i);
    }

    assertThat(List.of(committer.awaitBeginning(), committer.awaitBeginning()))
        .containsExactlyInAnyOrder(List.of(1, 2, 3), List.of(4, 5, 6));
  }

  @Test
  void whoIsWaitedForMoreWithWhenTheyCloseGoesAtOnce() throws Exception {
    patience = AGES;
    Lanes<Integer, String> lanes = lanes(2, 3, 100, LanesTests::answers);
    Ticket<Integer, String> ticket = lanes.enlist(1);

    lanes.close();

    assertThat(ticket.await(Duration.ZERO)).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void nobodyIsLetInBeforeTheyOpenAndTheyOpenAgain() {
    Lanes<Integer, String> lanes =
        new Lanes<>("test", 1, 10, 100, () -> Duration.ZERO, LanesTests::answers);
    assertThatThrownBy(() -> lanes.enlist(1)).isInstanceOf(LanesFullException.class);
    for (int round = 0; round < 3; round++) {
      lanes.open();
      assertThat(lanes.enlist(round).await(AGES)).isInstanceOf(Outcome.Answered.class);
      lanes.close();
    }
  }

  private Lanes<Integer, String> lanes(
      int lanes, int most, int room, Committer<Integer, String> commits) {
    Lanes<Integer, String> made = new Lanes<>("test", lanes, most, room, () -> patience, commits);
    made.open();
    opened.add(made);
    return made;
  }
}
