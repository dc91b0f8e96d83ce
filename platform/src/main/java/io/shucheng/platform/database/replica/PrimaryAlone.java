package io.shucheng.platform.database.replica;

import io.shucheng.platform.database.Replicas;
import io.shucheng.platform.database.ShownQueries;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** There are no replicas: everything is asked of the primary. */
public final class PrimaryAlone implements Replicas {

  private final DataSource connections;

  public PrimaryAlone(DataSource connections) {
    this.connections = connections;
  }

  @Override
  public <Q> ShownQueries<Q> shown(String schema, Function<DataSource, Q> queries) {
    return new AtThePrimary<>(queries.apply(connections));
  }

  private record AtThePrimary<Q>(Q primary) implements ShownQueries<Q> {

    @Override
    public <T> T ask(Function<Q, T> question, Predicate<T> sufficient) {
      return question.apply(primary);
    }

    @Override
    public <T> T askOfAllSince(long since, Function<Q, T> question, Predicate<T> sufficient) {
      return question.apply(primary);
    }
  }
}
