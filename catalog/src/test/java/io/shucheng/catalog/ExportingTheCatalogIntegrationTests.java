package io.shucheng.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole catalog leaves as it stood at one moment. */
@CatalogIntegrationTest
class ExportingTheCatalogIntegrationTests {

  @Autowired CatalogExport export;
  @Autowired CatalogForTests catalog;
  @Autowired RecordAvailability availability;
  @Autowired JsonMapper json;

  private String source;

  @BeforeEach
  void importBooks() {
    source = catalog.newSource();
    catalog.importCsv(
        source,
        """
        reference,title,series,series_number,contributors,roles,publisher,year,language,form,rating_average,rating_count,subjects,price,stock,description
        wave-%1$s,海浪 %1$s,,,Virginia Woolf|吴钧燮,author|translator,译林出版社,2000,zh,paperback,4.1,7,FBA,23.00,10,<p>一</p>
        dusk-%1$s,Dusk %1$s,,,,,,,,,,,,12.00 USD,,
        """
            .formatted(source));
  }

  @Test
  void everyBookIsALineWithAllThatIsKept() throws IOException {
    BookId wave = catalog.id(source, "wave-" + source);

    JsonNode line = line(wave);

    assertThat(line.path("title").asString()).isEqualTo("海浪 " + source);
    assertThat(line.path("contributors").toString())
        .isEqualTo(
            "[{\"name\":\"Virginia Woolf\",\"role\":\"author\"},{\"name\":\"吴钧燮\",\"role\":\"translator\"}]");
    assertThat(line.path("workId").isIntegralNumber()).isTrue();
    assertThat(line.path("form").asString()).isEqualTo("paperback");
    assertThat(line.path("publicationDate").asString()).isEqualTo("2000");
    assertThat(line.path("description").asString()).isEqualTo("<p>一</p>");
    assertThat(line.path("subjects").get(0).path("code").asString()).isEqualTo("FBA");
    assertThat(line.path("rating").path("count").asInt()).isEqualTo(7);
    assertThat(line.path("revision").asLong()).isPositive();
    assertThat(line.path("withdrawn").asBoolean(true)).isFalse();
    assertThat(line.path("prices").toString())
        .isEqualTo("[{\"amount\":\"23.00\",\"currency\":\"CNY\"}]");
    assertThat(line.path("sources").toString())
        .isEqualTo(
            "[{\"source\":\"%1$s\",\"reference\":\"wave-%1$s\",\"stock\":10}]".formatted(source));
    JsonNode dusk = line(catalog.id(source, "dusk-" + source));
    assertThat(dusk.path("prices").get(0).path("currency").asString()).isEqualTo("USD");
    assertThat(dusk.path("sources").get(0).get("stock").isNull()).isTrue();
  }

  @Test
  void thereAreAsManyLinesAsBooksInTheOrderOfTheirIds() throws IOException {
    List<Long> told = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    export.write(out, told::add);

    List<Long> ids = ids(out);
    assertThat(ids).hasSize(Math.toIntExact(export.size())).doesNotHaveDuplicates().isSorted();
    assertThat(told).isSorted().endsWith(export.size());
  }

  @Test
  void whatChangesMeanwhileIsNotInIt() throws IOException {
    BookId wave = catalog.id(source, "wave-" + source);
    long size = export.size();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    export.write(new ChangingWhenItBegins(out, wave), _ -> {});

    assertThat(export.size()).isEqualTo(size + 1);
    assertThat(ids(out)).hasSize(Math.toIntExact(size));
    JsonNode then = find(out.toString(StandardCharsets.UTF_8), wave);
    JsonNode now = line(wave);
    assertThat(then.path("inStock").asBoolean()).isFalse();
    assertThat(now.path("inStock").asBoolean()).isTrue();
    assertThat(now.path("revision").asLong()).isGreaterThan(then.path("revision").asLong());
  }

  @Test
  void whatTheStreamRefusesEndsIt() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };

    assertThatThrownBy(() -> export.write(full, _ -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }

  private JsonNode line(BookId id) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(out, _ -> {});
    return find(out.toString(StandardCharsets.UTF_8), id);
  }

  private JsonNode find(String lines, BookId id) {
    return lines
        .lines()
        .map(json::readTree)
        .filter(book -> book.path("id").asLong() == id.value())
        .findFirst()
        .orElseThrow();
  }

  private List<Long> ids(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> json.readTree(line).path("id").asLong())
        .toList();
  }

  /** Changes a book and adds another as soon as the first line comes. */
  private final class ChangingWhenItBegins extends OutputStream {

    private final OutputStream out;
    private final BookId book;
    private boolean begun;

    ChangingWhenItBegins(OutputStream out, BookId book) {
      this.out = out;
      this.book = book;
    }

    @Override
    public void write(byte[] line) throws IOException {
      if (!begun) {
        begun = true;
        availability.record(Map.of(book, true));
        catalog.importCsv(source, "reference,title\nnew,Newcomer of %s\n".formatted(source));
      }
      out.write(line);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
    }
  }
}
