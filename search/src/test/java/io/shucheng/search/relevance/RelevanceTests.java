package io.shucheng.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.search.CatalogInMemory;
import io.shucheng.search.SearchInTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The least that the search must be worth to whoever asks. */
class RelevanceTests {

  private static final Path JUDGED = Path.of("src/test/resources/relevance/judged-queries.tsv");

  /** A little below what was reached: a change that loses more than a query or two is refused. */
  private static final double LEAST_NDCG = 0.96;

  private static final double LEAST_SUCCESS = 0.90;

  @TempDir static Path folder;
  private static SearchInTest shop;
  private static DemoBooks demo;

  @BeforeAll
  static void open() {
    demo = DemoBooks.read();
    shop = new SearchInTest(folder, new CatalogInMemory());
    shop.index.open();
    shop.index.apply(demo.all(), List.of(), shop.index.position());
    shop.index.publish();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void whatPeopleAskForStandsWhereTheyLookFirst() {
    List<JudgedQuery> queries = JudgedQuery.read(JUDGED);
    Asked asked = Asked.of(shop, demo, queries);

    assertThat(queries).hasSizeGreaterThanOrEqualTo(200);
    assertThat(asked.ndcg()).as("nDCG@10; worst:%n%s", asked.worst(20)).isGreaterThan(LEAST_NDCG);
    assertThat(asked.success())
        .as("success@1; worst:%n%s", asked.worst(20))
        .isGreaterThan(LEAST_SUCCESS);
  }

  @Test
  void everyJudgedBookIsInTheCatalog() {
    Map<String, String> works = demo.works();

    assertThat(JudgedQuery.read(JUDGED))
        .allSatisfy(
            query -> {
              assertThat(works).containsKeys(query.grades().keySet().toArray(new String[0]));
              assertThat(query.grades()).containsValue(3);
            });
  }
}
