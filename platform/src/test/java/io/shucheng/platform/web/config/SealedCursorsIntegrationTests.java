package io.shucheng.platform.web.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.InvalidCursorException;
import io.shuchengtest.WithPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class SealedCursorsIntegrationTests {

  @Autowired Cursors cursors;

  @Test
  void aCursorOpensForItsOwnListOnly() {
    String cursor = cursors.seal("books?sort=title", List.of("三体", "17", ""));
    assertThat(cursors.open("books?sort=title", cursor)).containsExactly("三体", "17", "");
    assertThatThrownBy(() -> cursors.open("books?sort=price", cursor))
        .isInstanceOf(InvalidCursorException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "三体"})
  void forgedCursorsAreRefused(String cursor) {
    assertThatThrownBy(() -> cursors.open("books", cursor))
        .isInstanceOf(InvalidCursorException.class);
  }
}
