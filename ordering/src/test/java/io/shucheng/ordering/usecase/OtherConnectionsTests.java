package io.shucheng.ordering.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.ordering.OrderNotTakenException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OtherConnectionsTests {

  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration LONGER = Duration.ofMillis(20);

  private final OtherConnections otherConnections = new OtherConnections(Duration.ofMinutes(1));

  private final AtomicInteger tries = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(strings = {"08003", "08006", "57P01", "57P02"})
  void whatABrokenConnectionStoppedIsDoneOverAnother(String state) {
    assertThat(otherConnections.supply(failing(16, broken(state)))).isEqualTo(17);
  }

  @Test
  void aConnectionThatThePoolHasGivenUpIsBroken() {
    RuntimeException closed =
        new TransactionSystemException("rollback", new SQLException("Connection is closed"));
    assertThat(otherConnections.supply(failing(1, closed))).isEqualTo(2);
  }

  @Test
  void aRefusalThatABrokenConnectionCausedIsTriedAgain() {
    RuntimeException busy = OrderNotTakenException.busy(broken("08006"));
    assertThat(otherConnections.supply(failing(1, busy))).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"08001", "53100", "40001"})
  void whateverElseGoesWrongIsNotTriedAgain(String state) {
    RuntimeException other = broken(state);
    assertThatThrownBy(() -> otherConnections.supply(failing(1, other))).isSameAs(other);
    RuntimeException rule = new DataIntegrityViolationException("a rule");
    assertThatThrownBy(() -> otherConnections.supply(failing(2, rule))).isSameAs(rule);
  }

  @Test
  void aPoolThatHasNoneToGiveIsNotAskedAgain() {
    RuntimeException none =
        new CannotCreateTransactionException(
            "none", new SQLTransientConnectionException("none in 5 s", "08006"));
    assertThatThrownBy(() -> otherConnections.supply(failing(1, none))).isSameAs(none);
  }

  @Test
  void itEndsWhereEveryConnectionBreaks() {
    RuntimeException always = broken("08006");
    assertThatThrownBy(() -> otherConnections.supply(failing(1_000, always))).isSameAs(always);
    assertThat(tries).hasValueBetween(17, 50);
  }

  @Test
  void nothingIsTriedAgainWhenTimeIsUp() {
    RuntimeException late = broken("08006");
    Supplier<Integer> slow =
        () -> {
          tries.incrementAndGet();
          long began = System.nanoTime();
          while (System.nanoTime() - began < LONGER.toNanos()) {
            Thread.onSpinWait();
          }
          throw late;
        };
    assertThatThrownBy(() -> new OtherConnections(SHORT).supply(slow)).isSameAs(late);
    assertThat(tries).hasValue(1);
  }

  private static RuntimeException broken(String state) {
    return new DataAccessResourceFailureException("broken", new SQLException("broken", state));
  }

  /** Fails so often, and tells then how often it was tried. */
  private Supplier<Integer> failing(int times, RuntimeException failure) {
    return () -> {
      if (tries.incrementAndGet() <= times) {
        throw failure;
      }
      return tries.get();
    };
  }
}
