package io.shucheng.search.persistence.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes Chinese simplified, and takes the marks out of the inside of words: {@code o'brien} and
 * {@code j.k} become {@code obrien} and {@code jk}.
 */
final class WordFormFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  WordFormFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] text = term.buffer();
    int length = 0;
    for (int i = 0; i < term.length(); i++) {
      char c = text[i];
      if (c != '\'' && c != '\u2019' && c != '.' && c != '\u00B7') {
        text[length++] = c;
      }
    }
    if (length > 0) {
      term.setLength(length);
    }
    Simplified.simplify(text, term.length());
    return true;
  }
}
