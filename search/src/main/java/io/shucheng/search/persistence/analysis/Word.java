package io.shucheng.search.persistence.analysis;

/**
 * A word of a text, or one character of Chinese.
 *
 * @param form folded; Chinese simplified
 * @param chinese whether it is a character that has no spaces around it
 * @param start where it begins in the text
 * @param end where it ends
 */
public record Word(String form, boolean chinese, int start, int end) {

  /** The word's term in what is searched. */
  public String term() {
    return chinese ? form : Singular.of(form);
  }

  /** The term of two Chinese characters that stand together. */
  public String pairedWith(Word next) {
    return form + next.form;
  }

  /** Whether the next word is a Chinese character right behind this one. */
  public boolean adjoins(Word next) {
    return chinese && next.chinese && end == next.start;
  }
}
