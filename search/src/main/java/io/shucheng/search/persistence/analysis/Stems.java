package io.shucheng.search.persistence.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The stems of words in a language: Porter's for English (An algorithm for suffix stripping, 1980),
 * Savoy's light ones for most others. Thread-safe.
 */
public final class Stems {

  /** Shorter words have no endings. */
  private static final int SHORTEST = 4;

  /** Stands in no word, so that stems are apart from words. */
  private static final char MARK = '~';

  private static final Map<String, UnaryOperator<TokenStream>> FILTERS =
      Map.ofEntries(
          Map.entry("en", PorterStemFilter::new),
          Map.entry("fr", FrenchLightStemFilter::new),
          Map.entry("de", GermanLightStemFilter::new),
          Map.entry("es", SpanishLightStemFilter::new),
          Map.entry("it", ItalianLightStemFilter::new),
          Map.entry("pt", PortugueseLightStemFilter::new),
          Map.entry("ru", RussianLightStemFilter::new),
          Map.entry("sv", SwedishLightStemFilter::new),
          Map.entry("no", NorwegianLightStemFilter::new),
          Map.entry("nb", NorwegianLightStemFilter::new),
          Map.entry("fi", FinnishLightStemFilter::new),
          Map.entry("hu", HungarianLightStemFilter::new),
          Map.entry("cs", CzechStemFilter::new));

  private final Map<String, Queue<Chain>> idle = new ConcurrentHashMap<>();

  /** The languages whose words have stems here, as two letters. */
  public static Set<String> languages() {
    return FILTERS.keySet();
  }

  /**
   * A word's stem; the word itself where it has no other.
   *
   * @param language one of {@link #languages()}
   */
  public String of(Word word, String language) {
    String form = word.term();
    if (word.chinese() || form.length() < SHORTEST || !form.chars().allMatch(Character::isLetter)) {
      return form;
    }
    Queue<Chain> chains = idle.computeIfAbsent(language, _ -> new ConcurrentLinkedQueue<>());
    Chain chain = chains.poll();
    if (chain == null) {
      chain = new Chain(FILTERS.getOrDefault(language, UnaryOperator.identity()));
    }
    String stem = chain.stem(form);
    chains.add(chain);
    return stem;
  }

  /**
   * A stem as the index has it, beside the words. It tells no language: a search would have to look
   * each of its words up in every language, and what else it finds so is much the same word.
   */
  public static String term(String stem) {
    return MARK + stem;
  }

  /** One word through a language's filter. */
  private static final class Chain {

    private final One one = new One();
    private final TokenStream stemmed;
    private final CharTermAttribute term;

    Chain(UnaryOperator<TokenStream> filter) {
      stemmed = filter.apply(one);
      term = stemmed.addAttribute(CharTermAttribute.class);
    }

    String stem(String word) {
      try {
        one.word = word;
        stemmed.reset();
        String stem = stemmed.incrementToken() ? term.toString() : word;
        stemmed.end();
        stemmed.close();
        return stem.isEmpty() ? word : stem;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A stream of one word. */
  private static final class One extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private boolean told;

    @Override
    public void reset() {
      told = false;
    }

    @Override
    public boolean incrementToken() {
      if (told) {
        return false;
      }
      told = true;
      clearAttributes();
      term.append(word);
      return true;
    }
  }
}
