package io.shucheng.search.persistence.analysis;

import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The terms that a book's texts become. Latin words are folded (case, width, diacritics); Chinese
 * becomes single characters and pairs, which need no dictionary and miss nothing: the dictionary is
 * used on the reader's side.
 */
public final class BookAnalyzer extends Analyzer {

  /** Raised by whatever makes other terms of the same text; an index of another one is rebuilt. */
  public static final int VERSION = 3;

  /** Longer beginnings are cut, in the index as in what is looked for. */
  public static final int LONGEST_BEGINNING = 12;

  /** Keeps a phrase from reaching over from one value of a field into the next. */
  private static final int GAP = 100;

  private static final int CHINESE = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA;
  private static final Set<String> CHINESE_TYPES =
      Set.of(
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC],
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HIRAGANA]);

  private final Form form;

  public BookAnalyzer(Form form) {
    this.form = form;
  }

  /** What terms are for. */
  public enum Form {
    /** To be searched: singulars, Chinese characters and pairs. */
    SEARCHED,
    /** To correct a reader's words by: Latin words as they are written. */
    WRITTEN,
    /** To suggest by: every beginning of every word. */
    BEGINNING
  }

  /** Whether a token of this type is written without spaces around it. */
  static boolean isChinese(String type) {
    return CHINESE_TYPES.contains(type);
  }

  /** What every term goes through, on the index's side and on the reader's. */
  static TokenStream fold(Tokenizer tokens) {
    return new WordFormFilter(new ICUFoldingFilter(new EnglishPossessiveFilter(tokens)));
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer tokens = new StandardTokenizer();
    TokenStream folded = fold(tokens);
    TokenStream terms =
        switch (form) {
          case SEARCHED -> new SingularFilter(new CJKBigramFilter(folded, CHINESE, true));
          case WRITTEN -> new TypeTokenFilter(folded, CHINESE_TYPES);
          case BEGINNING ->
              new EdgeNGramTokenFilter(
                  new CJKBigramFilter(folded, CHINESE, true), 1, LONGEST_BEGINNING, false);
        };
    return new TokenStreamComponents(tokens, terms);
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP;
  }
}
