package io.shucheng.search.persistence.analysis;

/**
 * English plurals to singulars, by the three rules of Harman's "S" stemmer (How effective is
 * suffixing?, 1991): light enough to leave names and other languages alone.
 */
final class Singular {

  private Singular() {}

  /** How much of the word its singular keeps; a final {@code i} may have become {@code y}. */
  static int length(char[] word, int length) {
    if (length < 3 || word[length - 1] != 's') {
      return length;
    }
    char before = word[length - 2];
    if (before == 'u' || before == 's') {
      return length;
    }
    if (before == 'e') {
      char third = word[length - 3];
      if (length > 3 && third == 'i' && word[length - 4] != 'a' && word[length - 4] != 'e') {
        word[length - 3] = 'y';
        return length - 2;
      }
      if (third == 'i' || third == 'a' || third == 'o' || third == 'e') {
        return length;
      }
    }
    return length - 1;
  }

  /** A word's singular. */
  static String of(String word) {
    char[] letters = word.toCharArray();
    return new String(letters, 0, length(letters, letters.length));
  }
}
