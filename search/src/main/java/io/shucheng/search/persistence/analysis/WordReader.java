package io.shucheng.search.persistence.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Reads texts word by word, on the reader's side of the search. Thread-safe: what it reads with is
 * kept for the next caller, whatever its thread, since a virtual thread lives for one request.
 */
public final class WordReader {

  private static final Set<String> CHINESE_TYPES =
      Set.of(
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC],
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HIRAGANA]);

  private final Queue<Chain> idle = new ConcurrentLinkedQueue<>();

  /** The words of a text, in its order. */
  public List<Word> read(String text) {
    Chain chain = idle.poll();
    if (chain == null) {
      chain = new Chain();
    }
    try {
      List<Word> words = chain.read(text);
      idle.add(chain);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A text as a key under which other writings of it are found as well: its folded words without
   * stop words. Empty for a text without words.
   */
  public String key(String text) {
    return key(read(text));
  }

  /** The key of a text's words. */
  public static String key(List<Word> words) {
    String key = joined(words.stream().filter(word -> !StopWords.contains(word)));
    return key.isEmpty() ? joined(words.stream()) : key;
  }

  private static String joined(Stream<Word> words) {
    return words.map(Word::form).collect(Collectors.joining(" "));
  }

  /** A tokenizer with its filters. */
  private static final class Chain {

    private final StandardTokenizer tokens = new StandardTokenizer();
    private final TokenStream folded =
        new WordFormFilter(new ICUFoldingFilter(new EnglishPossessiveFilter(tokens)));
    private final CharTermAttribute term = folded.addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = folded.addAttribute(TypeAttribute.class);
    private final OffsetAttribute offsets = folded.addAttribute(OffsetAttribute.class);

    List<Word> read(String text) throws IOException {
      List<Word> words = new ArrayList<>();
      tokens.setReader(new StringReader(NameForms.separated(text)));
      folded.reset();
      while (folded.incrementToken()) {
        if (term.isEmpty()) {
          // of letters that are signs, as some apostrophes are, folding leaves nothing
          continue;
        }
        words.add(
            new Word(
                term.toString(),
                CHINESE_TYPES.contains(type.type()),
                offsets.startOffset(),
                offsets.endOffset()));
      }
      folded.end();
      folded.close();
      return words;
    }
  }
}
