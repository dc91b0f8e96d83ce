package io.shucheng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTests {

  @Test
  void aUrlIsTakenApart() {
    DatabaseUrl url =
        DatabaseUrl.parse("postgresql://shop:p%40ss+w%2Ford@db.example:6432/books?sslmode=require");
    assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6432/books?sslmode=require");
    assertThat(url.username()).isEqualTo("shop");
    assertThat(url.password()).isEqualTo("p@ss+w/ord");
    assertThat(url.port()).isEqualTo(6432);
  }

  @Test
  void theUsualPortAndTheOtherSchemeWillDo() {
    assertThat(DatabaseUrl.parse("postgres://shop@localhost/books\n").port()).isEqualTo(5432);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://u:secret@h/d",
        "postgresql://h/d",
        "postgresql://u:secret@h",
        "postgresql://u:secret@/d",
        "postgresql://u:se cret@h/d",
        "secret"
      })
  void whatIsNoUrlIsRefusedWithoutTellingThePassword(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(InvalidDatabaseUrlException.class)
        .hasMessageContaining("postgresql://user:password@host:5432/database")
        .hasMessageNotContaining("secret");
  }

  @Test
  void thePasswordIsNeverShown() {
    assertThat(DatabaseUrl.parse("postgresql://shop:secret@h/d").toString())
        .doesNotContain("secret");
  }
}
