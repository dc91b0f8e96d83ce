package io.shucheng.search.persistence.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordReaderTests {

  private final WordReader reader = new WordReader();

  @ParameterizedTest
  @CsvSource({
    "The Hunger Games, the hunger game",
    "ＨＵＮＧＥＲ, hunger",
    "Gödel's Ünïverse, godel universe",
    "O’Brien O'Brien, obrien obrien",
    "J.K.Rowling, jk rowling",
    "U.S.A., usa",
    "ponies boxes classes virus, pony boxe classe virus",
    "three-body, three body",
    "Straße, strasse",
    "ﬁlm, film",
    "三體, 三 体",
    "Harry Potter与魔法石, harry potter 与 魔 法 石",
    "１９８４, 1984",
    "カタカナ, カタカナ",
  })
  void wordsAreFolded(String text, String terms) {
    assertThat(reader.read(text)).extracting(Word::term).containsExactly(terms.split(" "));
  }

  @Test
  void signsThatFoldToNothingAreNoWords() {
    assertThat(reader.read("\u02BB wang \u02B9\u02BC"))
        .extracting(Word::form)
        .containsExactly("wang");
  }

  @Test
  void wordsKnowWhereTheyStand() {
    assertThat(reader.read("(Emma, 三体)"))
        .containsExactly(
            new Word("emma", false, 1, 5), new Word("三", true, 7, 8), new Word("体", true, 8, 9));
  }

  @Test
  void onlyCharactersSideBySideAdjoin() {
    List<Word> words = reader.read("三体 刘a");

    assertThat(words.get(0).adjoins(words.get(1))).isTrue();
    assertThat(words.get(1).adjoins(words.get(2))).isFalse();
    assertThat(words.get(2).adjoins(words.get(3))).isFalse();
    assertThat(words.get(0).pairedWith(words.get(1))).isEqualTo("三体");
  }

  @ParameterizedTest
  @CsvSource({
    "The Lord of the Rings, lord rings",
    "Pride & Prejudice, pride prejudice",
    "Pride and Prejudice, pride prejudice",
    "The The, the the",
    "紅樓夢, 红 楼 梦",
    "'?!', ''",
  })
  void aKeyIsTheSameForOtherWritings(String text, String key) {
    assertThat(reader.key(text)).isEqualTo(key);
  }

  @Test
  void manyThreadsMayRead() throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<List<Word>> reading = () -> reader.read("Harry Potter 与魔法石");
      List<Future<List<Word>>> read =
          threads.invokeAll(Stream.generate(() -> reading).limit(200).toList());
      List<Word> expected = reader.read("Harry Potter 与魔法石");
      for (Future<List<Word>> words : read) {
        assertThat(words.get()).isEqualTo(expected);
      }
    }
  }
}
