package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text does harm, and none means more than its words. */
class HostileInputTests {

  @TempDir Path folder;
  private SearchInTest shop;

  @BeforeEach
  void open() {
    CatalogInMemory catalog = new CatalogInMemory();
    catalog.putAll(
        book(1, "Emma").by("Jane Austen"),
        book(2, "The Who"),
        book(3, "三体"),
        book(4, "a"),
        book(5, "x".repeat(5000) + " 长".repeat(2000)).by("n".repeat(700)).series("s".repeat(700)),
        book(6, "<script>alert(1)</script> \u0000\u0007 😀 \uD83D \u202Eoob"));
    shop = new SearchInTest(folder, catalog).follow();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  static Stream<String> texts() {
    return Stream.of(
        "",
        " ",
        "a",
        "e",
        "字",
        "a".repeat(10_000),
        "a ".repeat(5_000),
        "字".repeat(500),
        "三体".repeat(250),
        "the",
        "the of and to",
        "的",
        "的了是",
        "\"",
        "\"emma",
        "emma\"\"\"",
        "“emma\" «",
        "\"\"",
        "\" \"",
        "*:*",
        "a~~",
        "emma~2",
        "/.*/",
        "[a TO",
        "{* TO *}",
        "title:emma",
        "emma AND OR NOT",
        "+emma -austen",
        "-emma",
        "((((((((((",
        "emma^999999999999",
        "\\",
        "\\u0000",
        "\u0000\u0001\u001F\u007F",
        "emma\u0000austen",
        "😀",
        "👨‍👩‍👧‍👦🇨🇳",
        "\uD83D",
        "\uDE00\uD83D",
        "\u202Eamme\u202C",
        "אֶמָה עברית",
        "إيما",
        "\uFEFF\u200B\u200D",
        "e\u0301\u0301\u0301\u0301mma",
        "'; drop table book; --",
        "<script>alert(1)</script>",
        "%00%0a${jndi:ldap://x}",
        "9".repeat(400),
        "978-0-439-02348-1 ".repeat(25),
        "1-".repeat(200),
        "𠮷野家 𠀀𠀁",
        "a \u02BB",
        "\u02BB\u02BC");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyTextHasAnAnswer(String text) {
    SearchResult found = shop.find(text);

    assertThat(found.total()).isBetween(0L, 6L);
    assertThat(found.partial()).isFalse();
    assertThat(shop.search.suggest(text, 20, Locale.CHINESE)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*:*", "/.*/", "title:*", "e*", "???", "[a TO z]", "xyz*"})
  void operatorsMeanNothing(String text) {
    assertThat(shop.find(text).items())
        .noneMatch(hit -> hit.title().equals("Emma"))
        .hasSizeLessThan(6);
  }

  @Test
  void signsWithoutAWordFindNothing() {
    assertThat(shop.find("\u0000\u0007").total()).isZero();
    assertThat(shop.find("*:*").total()).isZero();
  }

  @Test
  void stopWordsAloneAreLookedFor() {
    assertThat(shop.ids("the who")).containsExactly(2L);
    assertThat(shop.ids("a")).containsExactly(4L);
  }

  @Test
  void markupInATitleStaysText() {
    assertThat(shop.find("script").items().getFirst().highlights().get("title"))
        .startsWith("&lt;<em>script</em>&gt;alert(1)&lt;/<em>script</em>&gt;");
  }

  @Test
  void aLimitOutsideItsBoundsIsRefused() {
    assertThatThrownBy(() -> SearchQuery.of("emma", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SearchQuery.of("emma", 101))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noiseHasAnAnswer() {
    Long given = Long.getLong("shucheng.test.seed");
    LongStream seeds = given == null ? new Random().longs(1000) : LongStream.of(given);
    seeds.forEach(
        seed -> {
          String noise = noise(new Random(seed));
          assertThatCode(
                  () -> {
                    assertThat(shop.find(noise).total()).isBetween(0L, 6L);
                    assertThat(shop.suggestions(noise)).isNotNull();
                  })
              .as("-Dshucheng.test.seed=%d", seed)
              .doesNotThrowAnyException();
        });
  }

  private static String noise(Random random) {
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(400); i >= 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> noise.append((char) random.nextInt(0x10000));
        case 1 -> noise.append((char) random.nextInt(0x80));
        case 2 -> noise.append("三体 emma\"austen*".charAt(random.nextInt(15)));
        default -> noise.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }
    }
    return noise.toString();
  }
}
