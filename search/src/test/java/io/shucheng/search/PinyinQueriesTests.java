package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinQueriesTests {

  private static final long THREE_BODY = 1;
  private static final long DARK_FOREST = 2;
  private static final long RED_CHAMBER = 3;
  private static final long LYCHEES = 4;
  private static final long OLD_MUSIC = 5;
  private static final long SIEGE = 6;

  @TempDir Path folder;
  private SearchInTest shop;

  @BeforeEach
  void open() {
    CatalogInMemory catalog = new CatalogInMemory();
    catalog.putAll(
        book(THREE_BODY, "三体").by("刘慈欣").language("zh"),
        book(DARK_FOREST, "三体II：黑暗森林").by("刘慈欣").series("地球往事", "2").language("zh"),
        book(RED_CHAMBER, "紅樓夢").by("曹雪芹").language("zh-Hant"),
        book(LYCHEES, "长安的荔枝").by("马伯庸").language("zh"),
        book(OLD_MUSIC, "长乐未央").by("乐黛云").language("zh"),
        book(SIEGE, "围城").by("钱锺书").language("zh"),
        book(10, "Dune").by("Frank Herbert").language("en"),
        book(11, "The Santi Papers").by("Ann Lang").language("en"),
        book(12, "Women in Love").by("D. H. Lawrence").language("en"));
    shop = new SearchInTest(folder, catalog).follow();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource({
    "liucixin, 1",
    "liu cixin, 1",
    "liu ci xin, 1",
    "LiuCiXin, 1",
    "hongloumeng, 3",
    "hong lou meng, 3",
    "hóng lóu mèng, 3",
    "cao xueqin, 3",
    "weicheng, 6",
    "qian zhongshu, 6",
    "qian zhong shu weicheng, 6",
    "chang'an de lizhi, 4",
    "changan lizhi, 4",
    "changle weiyang, 5",
    "yue daiyun, 5",
    "heian senlin, 2",
    "diqiu wangshi, 2"
  })
  void titlesAndNamesAreFoundInPinyin(String text, long book) {
    assertThat(shop.ids(text)).startsWith(book);
    assertThat(shop.find(text).correctedQuery()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"hlm, 3", "HLM, 3", "cadlz, 4", "lcx, 1", "qzs, 6", "clwy, 5"})
  void titlesAndNamesAreFoundByTheirInitials(String text, long book) {
    assertThat(shop.ids(text)).startsWith(book);
  }

  @ParameterizedTest
  @ValueSource(strings = {"三体 liu cixin", "santi 刘慈欣", "santi liucixin", "三體 liu ci xin"})
  void pinyinAndCharactersMix(String text) {
    assertThat(shop.ids(text)).containsExactly(THREE_BODY, DARK_FOREST);
  }

  @Test
  void wordsThatAreBothFindBoth() {
    assertThat(shop.ids("santi")).containsExactlyInAnyOrder(THREE_BODY, DARK_FOREST, 11L);
  }

  @Test
  void theWholeTitleComesBeforeThoseThatBeginSo() {
    assertThat(shop.ids("santi").indexOf(THREE_BODY))
        .isLessThan(shop.ids("santi").indexOf(DARK_FOREST));
  }

  @Test
  void englishWordsThatHappenToBePinyinFindWhatTheySay() {
    assertThat(shop.ids("dune")).containsExactly(10L);
    assertThat(shop.ids("women in love")).containsExactly(12L);
    assertThat(shop.ids("lang")).containsExactly(11L);
  }

  @Test
  void syllablesThatStandInDifferentPlacesAreNoName() {
    assertThat(shop.ids("san xin")).isEmpty();
  }
}
