package io.shucheng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengtest.WithPostgres;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real ONIX files go in. */
@SpringBootTest
@WithPostgres
class ImportingOnixIntegrationTests {

  @Autowired Imports imports;
  @Autowired Catalog catalog;
  @Autowired JdbcClient jdbc;

  @Test
  void look() throws Exception {
    for (String folder : new String[] {"jonix", "yob-onix21", "elibri", "onixcheck"}) {
      Path dir = SharedData.file("onix/" + folder);
      for (var file : dir.toFile().listFiles()) {
        if (file.getName().endsWith(".xml")) {
          ImportProgress p = run(file.toPath());
          System.out.printf(
              "LOOK %s/%s %s read %d accepted %d rejected %d unchanged %d %s%n",
              folder,
              file.getName(),
              p.status(),
              p.read(),
              p.accepted(),
              p.rejected(),
              p.unchanged(),
              p.failure());
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          imports.writeRejects(p.id(), out);
          out.toString(StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .limit(3)
              .forEach(l -> System.out.println("LOOK    " + l));
        }
      }
    }
    jdbc.sql(
            "select b.id, b.title, b.subtitle, b.form, b.language, b.publication_date, b.publishing_status, b.series_name, left(b.description, 60) d, (select string_agg(currency||minor_units, ' ') from catalog.price where book_id=b.id) p, (select string_agg(s.scheme||':'||code,' ') from catalog.book_subject bs join catalog.subject s on s.id=bs.subject_id where book_id=b.id) s, (select string_agg(name||'/'||role,'; ') from catalog.book_contributor bc join catalog.contributor c on c.id=bc.contributor_id where book_id=b.id) c from catalog.book b order by random() limit 60")
        .query()
        .listOfRows()
        .forEach(r -> System.out.println("LOOK " + r.values()));
    System.out.println(
        "LOOK stock "
            + jdbc.sql(
                    "select source, stock, count(*) from catalog.source_record where stock is not null group by 1, 2")
                .query()
                .listOfRows());
    assertThat(imports).isNotNull();
  }

  private ImportProgress run(Path file) {
    return imports.run(
        new ImportRequest(
            file.getFileName().toString(),
            ImportRequest.Format.ONIX,
            null,
            null,
            Currency.getInstance("AUD"),
            false),
        file,
        _ -> {});
  }
}
