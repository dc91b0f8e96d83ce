package io.shucheng.platform.database.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.threads.Background;
import io.shuchengtest.WithPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Who waits for an answer, and the background, each at their own connections. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class PartedPoolsIntegrationTests {

  private static final int ENOUGH = 100;

  @Autowired DataSource connections;
  @Autowired MeterRegistry meters;

  private final List<Connection> taken = new ArrayList<>();

  @AfterEach
  void giveBack() throws SQLException {
    for (Connection connection : taken) {
      connection.close();
    }
  }

  @Test
  void howeverManyTheBackgroundTakesBuyersFindTheirs() throws Exception {
    int most = takeAll(true);
    assertThat(most)
        .isEqualTo(
            (int)
                meters
                    .get("hikaricp.connections.max")
                    .tag("pool", "shop-background")
                    .gauge()
                    .value());

    assertThat(isGiven(false)).isTrue();
  }

  @Test
  void howeverManyBuyersTakeTheBackgroundGoesOn() throws Exception {
    takeAll(false);

    assertThat(isGiven(true)).isTrue();
  }

  /** Until no more is given. */
  private int takeAll(boolean background) throws Exception {
    int given = 0;
    while (given < ENOUGH && isGiven(background)) {
      given++;
    }
    assertThat(given).isBetween(1, ENOUGH - 1);
    return given;
  }

  private boolean isGiven(boolean background) throws Exception {
    CompletableFuture<Connection> connection = new CompletableFuture<>();
    Runnable take =
        () -> {
          try {
            connection.complete(connections.getConnection());
          } catch (SQLException e) {
            connection.completeExceptionally(e);
          }
        };
    Thread.ofVirtual().start(background ? Background.of(take) : take);
    try {
      taken.add(connection.get(1, TimeUnit.SECONDS));
      return true;
    } catch (TimeoutException _) {
      // it may be given later, and goes back then
      var _ = connection.thenAccept(PartedPoolsIntegrationTests::close);
      return false;
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
