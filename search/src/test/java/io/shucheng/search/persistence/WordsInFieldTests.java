package io.shucheng.search.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class WordsInFieldTests {

  private final Random random = new Random(1);

  @Test
  void wordsAreWorthWhatLuceneTakesThemFor() {
    for (float length : new float[] {0f, 0.6f}) {
      WordsInField ours = new WordsInField(0.3f, length);
      BM25Similarity lucenes = new BM25Similarity(0.3f, length);
      for (int i = 0; i < 1000; i++) {
        long books = 1L + random.nextInt(100_000);
        CollectionStatistics field =
            new CollectionStatistics("title", books, books, books * 7, books * 5);
        TermStatistics[] terms = new TermStatistics[1 + random.nextInt(3)];
        for (int t = 0; t < terms.length; t++) {
          long having = 1 + random.nextLong(books);
          terms[t] = new TermStatistics(new BytesRef("word"), having, having * 2);
        }
        float boost = random.nextFloat(20);
        float frequency = 1 + random.nextInt(9);
        long norm = random.nextInt(256);

        assertThat(ours.scorer(boost, field, terms).score(frequency, norm))
            .isEqualTo(lucenes.scorer(boost, field, terms).score(frequency, norm));
      }
    }
  }
}
