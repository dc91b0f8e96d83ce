package io.shucheng.platform.database.config;

import io.shucheng.platform.database.Installation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers in {@code platform.installation}. */
class DatabaseInstallation implements Installation {

  private static final String DEMO = "demo";

  private final JdbcClient jdbc;
  private final boolean demo;

  DatabaseInstallation(JdbcClient jdbc, @Nullable Boolean asked, boolean newAndEmbedded) {
    this.jdbc = jdbc;
    this.demo = decideDemo(asked, newAndEmbedded);
  }

  @Override
  public boolean isDemo() {
    return demo;
  }

  @Override
  public boolean remember(String name, String value) {
    return jdbc.sql(
                "insert into platform.installation (name, value) values (?, ?) on conflict do nothing")
            .param(name)
            .param(value)
            .update()
        == 1;
  }

  @Override
  public boolean remembers(String name) {
    return read(name).isPresent();
  }

  private boolean decideDemo(@Nullable Boolean asked, boolean newAndEmbedded) {
    if (asked != null) {
      jdbc.sql(
              """
              insert into platform.installation (name, value) values (?, ?)
              on conflict (name) do update set value = excluded.value
              """)
          .param(DEMO)
          .param(asked.toString())
          .update();
      return asked;
    }
    remember(DEMO, Boolean.toString(newAndEmbedded));
    return read(DEMO).map(Boolean::parseBoolean).orElse(false);
  }

  private Optional<String> read(String name) {
    return jdbc.sql("select value from platform.installation where name = ?")
        .param(name)
        .query(String.class)
        .optional();
  }
}
