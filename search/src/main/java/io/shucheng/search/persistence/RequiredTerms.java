package io.shucheng.search.persistence;

import io.shucheng.search.persistence.ReadText.Unit;
import io.shucheng.search.persistence.analysis.ChineseSegments;
import io.shucheng.search.persistence.analysis.StopWords;
import io.shucheng.search.persistence.analysis.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms that a unit asks of a book. A run of Chinese is parted by the dictionary where every
 * part is known to the index, else wherever two characters never stand together in any book: so
 * {@code 三体刘慈欣} finds the one by the other although neither is a word.
 */
final class RequiredTerms {

  private final KnownTerms known;
  private final ChineseSegments segments;

  RequiredTerms(KnownTerms known, ChineseSegments segments) {
    this.known = known;
    this.segments = segments;
  }

  List<String> of(Unit unit) throws IOException {
    List<Word> words = unit.words();
    return switch (unit.kind()) {
      case WORD -> List.of(words.getFirst().term());
      case PHRASE -> inOrder(words);
      case CHINESE -> words.size() < 3 ? inOrder(words) : ofRun(words);
    };
  }

  /** The terms of words one after the other: pairs where characters adjoin. */
  static List<String> inOrder(List<Word> words) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (i + 1 < words.size() && word.adjoins(words.get(i + 1))) {
        terms.add(word.pairedWith(words.get(i + 1)));
      } else if (i == 0 || !words.get(i - 1).adjoins(word)) {
        terms.add(word.term());
      }
    }
    return terms;
  }

  private List<String> ofRun(List<Word> run) throws IOException {
    List<String> parted = new ArrayList<>();
    for (List<Word> segment : segments.of(run)) {
      parted.addAll(inOrder(segment));
    }
    for (String term : parted) {
      if (!isKnown(term)) {
        return whatStandsTogether(run);
      }
    }
    return parted;
  }

  private List<String> whatStandsTogether(List<Word> run) throws IOException {
    List<String> terms = new ArrayList<>();
    boolean joined = false;
    boolean anyPair = false;
    for (int i = 0; i < run.size(); i++) {
      boolean before = joined;
      joined = i + 1 < run.size() && isKnown(run.get(i).pairedWith(run.get(i + 1)));
      if (joined) {
        terms.add(run.get(i).pairedWith(run.get(i + 1)));
        anyPair = true;
      } else if (!before && !StopWords.contains(run.get(i))) {
        terms.add(run.get(i).form());
      }
    }
    return anyPair ? terms : inOrder(run);
  }

  private boolean isKnown(String term) throws IOException {
    return known.has(Fields.ALL, term);
  }
}
