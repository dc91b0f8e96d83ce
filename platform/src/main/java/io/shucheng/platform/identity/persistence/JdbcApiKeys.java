package io.shucheng.platform.identity.persistence;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.domain.ApiKey;
import io.shucheng.platform.identity.domain.ApiKeys;
import io.shucheng.platform.identity.domain.TokenHash;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys in {@code platform.api_key}. */
@Repository
class JdbcApiKeys implements ApiKeys {

  private static final String SELECT =
      """
      select k.id, k.account_id, k.name, k.roles, k.created_at, k.expires_at,
             a.roles as account_roles
        from platform.api_key k join platform.account a on a.id = k.account_id
      """;

  private final JdbcClient jdbc;

  JdbcApiKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(ApiKey key, TokenHash secret) {
    jdbc.sql(
            """
            insert into platform.api_key (id, account_id, name, hash, roles, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(key.id())
        .param(key.account().value())
        .param(key.name())
        .param(secret.bytes())
        .param(key.roles().stream().map(Role::name).sorted().toArray(String[]::new))
        .param(key.createdAt().atOffset(ZoneOffset.UTC))
        .param(key.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Optional<ApiKey> find(TokenHash secret, Instant now) {
    return jdbc.sql(SELECT + " where k.hash = ? and k.expires_at > ?")
        .param(secret.bytes())
        .param(now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> live(row))
        .optional()
        .flatMap(key -> key);
  }

  @Override
  public int count() {
    return jdbc.sql("select count(*) from platform.api_key").query(Integer.class).single();
  }

  @Override
  public List<ApiKey> all() {
    return jdbc.sql(SELECT + " order by k.created_at desc, k.id")
        .query((row, _) -> key(row, roles(row.getArray("roles"))))
        .list();
  }

  @Override
  public boolean remove(UUID id) {
    return jdbc.sql("delete from platform.api_key where id = ?").param(id).update() == 1;
  }

  private static Optional<ApiKey> live(ResultSet row) throws SQLException {
    Set<Role> roles = roles(row.getArray("roles"));
    Set<Role> accounts = roles(row.getArray("account_roles"));
    if (!accounts.contains(Role.ADMIN)) {
      roles.retainAll(accounts);
    }
    return roles.isEmpty() ? Optional.empty() : Optional.of(key(row, roles));
  }

  private static ApiKey key(ResultSet row, Set<Role> roles) throws SQLException {
    return new ApiKey(
        row.getObject("id", UUID.class),
        Objects.requireNonNull(row.getString("name")),
        new AccountId(row.getObject("account_id", UUID.class)),
        roles,
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  private static Set<Role> roles(Array names) throws SQLException {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream((String[]) names.getArray()).map(Role::valueOf).forEach(roles::add);
    return roles;
  }
}
