package io.shucheng.search.persistence;

import io.shucheng.search.persistence.analysis.Terms.Term;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms that are made already, as the index writer takes them. Used again for other terms. */
final class TermStream extends TokenStream {

  private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private List<Term> terms = List.of();
  private Iterator<Term> left = Collections.emptyIterator();

  TermStream of(List<Term> others) {
    terms = others;
    return this;
  }

  @Override
  public void reset() {
    left = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!left.hasNext()) {
      return false;
    }
    clearAttributes();
    Term term = left.next();
    text.append(term.text());
    step.setPositionIncrement(term.step());
    return true;
  }

  /** Terms that all are as frequent as a number says, which stands for something else. */
  static final class Counted extends TokenStream {

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private Collection<String> terms = List.of();
    private int number = 1;
    private Iterator<String> left = Collections.emptyIterator();

    /**
     * @param others each once
     * @param as 1 at least
     */
    Counted of(Collection<String> others, int as) {
      terms = others;
      number = as;
      return this;
    }

    @Override
    public void reset() throws IOException {
      left = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!left.hasNext()) {
        return false;
      }
      clearAttributes();
      text.append(left.next());
      frequency.setTermFrequency(number);
      return true;
    }
  }
}
