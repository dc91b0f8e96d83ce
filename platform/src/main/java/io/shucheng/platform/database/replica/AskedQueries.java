package io.shucheng.platform.database.replica;

import io.shucheng.platform.database.ShownQueries;
import io.shucheng.platform.database.replica.Meters.Result;
import io.shucheng.platform.deadlines.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks a replica and, where that does not do, the primary. Thread-safe. */
final class AskedQueries<Q> implements ShownQueries<Q> {

  private static final Logger LOG = LoggerFactory.getLogger(AskedQueries.class);

  private final StreamingReplicas all;
  private final Meters meters;
  private final Q primary;
  private final Map<Replica, Q> atReplicas = new HashMap<>();

  AskedQueries(
      StreamingReplicas all,
      Meters meters,
      List<Replica> replicas,
      DataSource connections,
      Function<DataSource, Q> queries) {
    this.all = all;
    this.meters = meters;
    this.primary = queries.apply(connections);
    replicas.forEach(replica -> atReplicas.put(replica, queries.apply(replica.connections())));
  }

  @Override
  public Q primary() {
    return primary;
  }

  @Override
  public <T> T ask(Function<Q, T> question, Predicate<T> sufficient) {
    return ask(null, question, sufficient);
  }

  @Override
  public <T> T askOfAllSince(long since, Function<Q, T> question, Predicate<T> sufficient) {
    return ask((Long) since, question, sufficient);
  }

  private <T> T ask(@Nullable Long since, Function<Q, T> question, Predicate<T> sufficient) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      Replica replica = all.fit(since);
      T found = replica == null ? null : askOf(replica, question, sufficient);
      if (found != null) {
        return found;
      }
      if (replica == null) {
        meters.unasked();
      }
    }
    return question.apply(primary);
  }

  /** Gives null where the primary is to be asked. */
  private <T> @Nullable T askOf(Replica replica, Function<Q, T> question, Predicate<T> sufficient) {
    Q queries = Objects.requireNonNull(atReplicas.get(replica));
    count();
    try {
      T found = replica.ask(() -> question.apply(queries));
      boolean shown = sufficient.test(found);
      meters.read(replica, shown ? Result.SHOWN : Result.OUTDATED);
      return shown ? found : null;
    } catch (TimeoutException _) {
      replica.failed();
      meters.read(replica, Result.LATE);
      return null;
    } catch (ExecutionException e) {
      if (!isOfTheDatabase(e.getCause())) {
        throw e.getCause() instanceof RuntimeException own ? own : new CompletionException(e);
      }
      LOG.debug("The replica {} did not answer", replica.name(), e);
      replica.failed();
      meters.read(replica, Result.FAILED);
      return null;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("nobody waits for this any more");
    }
  }

  /** It is asked on another thread, which knows nothing of the request. */
  private static void count() {
    Work work = Work.current();
    if (work != null) {
      work.asksDatabase();
    }
  }

  private static boolean isOfTheDatabase(@Nullable Throwable failure) {
    return failure instanceof DataAccessException
        || failure instanceof org.jooq.exception.DataAccessException;
  }
}
