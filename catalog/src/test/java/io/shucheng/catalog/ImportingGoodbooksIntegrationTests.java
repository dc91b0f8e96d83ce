package io.shucheng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengtest.WithPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real books.csv of goodbooks-10k goes in. */
@SpringBootTest
@WithPostgres
class ImportingGoodbooksIntegrationTests {

  @Autowired Imports imports;
  @Autowired Catalog catalog;
  @Autowired JdbcClient jdbc;

  @Test
  void takesEveryBookOnceAndNothingTheSecondTime() {
    Path file = SharedData.file("csv/goodbooks-10k/books.csv");

    ImportProgress first = run(file);
    ImportProgress second = run(file);

    assertThat(first.status()).isEqualTo(ImportProgress.Status.COMPLETED);
    assertThat(first.read()).isEqualTo(10_000);
    assertThat(first.rejected()).isZero();
    assertThat(first.accepted()).isEqualTo(10_000);
    assertThat(second.unchanged()).isEqualTo(10_000);
  }

  private ImportProgress run(Path file) {
    return imports.run(
        new ImportRequest("books.csv", ImportRequest.Format.CSV, null, null, null, false),
        file,
        _ -> {});
  }
}
