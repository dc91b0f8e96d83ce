package io.shucheng.catalog.persistence;

import io.shucheng.catalog.ImportId;
import io.shucheng.catalog.ImportProgress;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.domain.ImportRun;
import io.shucheng.catalog.domain.ImportRuns;
import io.shucheng.catalog.domain.ImportTurn;
import io.shucheng.catalog.domain.Rejection;
import io.shucheng.platform.database.DedicatedConnections;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports in PostgreSQL; who lives is told by the advisory lock that each process holds. */
@Repository
class JdbcImportRuns implements ImportRuns {

  private static final String SELECT = "select * from catalog.import_run ";

  /** Behind every import. */
  private static final UUID LAST = new UUID(-1, -1);

  private final JdbcClient jdbc;
  private final DedicatedConnections connections;

  JdbcImportRuns(JdbcClient jdbc, DedicatedConnections connections) {
    this.jdbc = jdbc;
    this.connections = connections;
  }

  @Override
  public ImportTurn add(ImportRun run) {
    AdvisoryImportTurn turn = AdvisoryImportTurn.take(connections);
    ImportRequest request = run.request();
    jdbc.sql(
            """
            insert into catalog.import_run (
              id, name, format, profile, source, currency, dry_run, status, process, bytes_total,
              created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(run.id().value())
        .param(request.name())
        .param(request.format().name())
        .param(request.profile())
        .param(request.source())
        .param(request.currency() == null ? null : request.currency().getCurrencyCode())
        .param(request.dryRun())
        .param(run.status().name())
        .param(turn.number())
        .param(run.bytesTotal())
        .param(Timestamp.from(run.createdAt()))
        .param(Timestamp.from(run.updatedAt()))
        .update();
    return turn;
  }

  @Override
  public void update(ImportRun run) {
    jdbc.sql(
            """
            update catalog.import_run set
              profile = ?, source = ?, status = ?, read = ?, accepted = ?, rejected = ?,
              unchanged = ?, bytes_read = ?, started_at = ?, updated_at = ?, finished_at = ?,
              failure = ?
            where id = ?
            """)
        .param(run.request().profile())
        .param(run.request().source())
        .param(run.status().name())
        .param(run.counts().read())
        .param(run.counts().accepted())
        .param(run.counts().rejected())
        .param(run.counts().unchanged())
        .param(run.bytesRead())
        .param(timestamp(run.startedAt()))
        .param(Timestamp.from(run.updatedAt()))
        .param(timestamp(run.finishedAt()))
        .param(run.failure())
        .param(run.id().value())
        .update();
  }

  @Override
  public Optional<ImportRun> find(ImportId id) {
    return jdbc.sql(SELECT + "where id = ?")
        .param(id.value())
        .query((row, _) -> run(row))
        .optional();
  }

  /** Along the primary key: UUIDs of version 7 stand in the order of their times. */
  @Override
  public List<ImportRun> latest(int most, @Nullable ImportId before) {
    return jdbc.sql(SELECT + "where id < ? order by id desc limit ?")
        .param(before == null ? LAST : before.value())
        .param(most)
        .query((row, _) -> run(row))
        .list();
  }

  @Override
  public void addRejections(ImportId id, int from, List<Rejection> rejections) {
    jdbc.sql(
            """
            insert into catalog.import_reject (
              import_id, number, line, reference, field, value, reason, remedy)
            select ?, ? + n, line, reference, field, value, reason, remedy
              from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                     with ordinality as t (line, reference, field, value, reason, remedy, n)
            """)
        .param(id.value())
        .param(from)
        .param(Columns.longArray(rejections, Rejection::line))
        .param(Columns.textArray(rejections, Rejection::reference))
        .param(Columns.textArray(rejections, Rejection::field))
        .param(Columns.textArray(rejections, Rejection::value))
        .param(Columns.textArray(rejections, Rejection::reason))
        .param(Columns.textArray(rejections, Rejection::remedy))
        .update();
  }

  @Override
  public void forEachRejection(ImportId id, Consumer<Rejection> reader) {
    int page = 1000;
    int last = Integer.MIN_VALUE;
    List<NumberedRejection> rows;
    do {
      rows = rejections(id, last, page);
      rows.forEach(row -> reader.accept(row.rejection()));
      last = rows.isEmpty() ? last : rows.getLast().number();
    } while (rows.size() == page);
  }

  /** A line of the report and its place there. */
  private record NumberedRejection(int number, Rejection rejection) {}

  private List<NumberedRejection> rejections(ImportId id, int after, int most) {
    return jdbc.sql(
            """
            select * from catalog.import_reject where import_id = ? and number > ?
             order by number limit ?
            """)
        .param(id.value())
        .param(after)
        .param(most)
        .query(
            (row, _) ->
                new NumberedRejection(
                    row.getInt("number"),
                    new Rejection(
                        row.getLong("line"),
                        row.getString("reference"),
                        text(row, "field"),
                        row.getString("value"),
                        text(row, "reason"),
                        text(row, "remedy"))))
        .list();
  }

  @Override
  public List<ImportId> failAbandoned(String failure, Instant at) {
    return jdbc.sql(
            """
            update catalog.import_run r
               set status = 'FAILED', failure = ?, finished_at = ?, updated_at = ?
             where r.status = 'RUNNING' and not exists (
               select from pg_locks l join pg_database d on d.oid = l.database
                where l.locktype = 'advisory' and d.datname = current_database()
                  and l.classid = ?::bigint::oid and l.objid = r.process::bigint::oid
                  and l.objsubid = 2)
            returning r.id
            """)
        .param(failure)
        .param(Timestamp.from(at))
        .param(Timestamp.from(at))
        .param(AdvisoryImportTurn.ALIVE)
        .query((row, _) -> id(row))
        .list();
  }

  private static ImportId id(ResultSet row) throws SQLException {
    return new ImportId(Objects.requireNonNull(row.getObject("id", UUID.class)));
  }

  private static ImportRun run(ResultSet row) throws SQLException {
    return new ImportRun(
        id(row),
        new ImportRequest(
            text(row, "name"),
            ImportRequest.Format.valueOf(text(row, "format")),
            row.getString("profile"),
            row.getString("source"),
            Columns.mapped(row, "currency", Currency::getInstance),
            row.getBoolean("dry_run")),
        ImportProgress.Status.valueOf(text(row, "status")),
        new ImportRun.Counts(
            row.getLong("read"),
            row.getLong("accepted"),
            row.getLong("rejected"),
            row.getLong("unchanged")),
        row.getLong("bytes_read"),
        row.getLong("bytes_total"),
        Objects.requireNonNull(instant(row, "created_at")),
        instant(row, "started_at"),
        Objects.requireNonNull(instant(row, "updated_at")),
        instant(row, "finished_at"),
        row.getString("failure"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
