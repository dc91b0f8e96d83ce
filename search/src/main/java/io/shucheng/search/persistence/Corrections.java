package io.shucheng.search.persistence;

import io.shucheng.search.persistence.ReadText.Kind;
import io.shucheng.search.persistence.ReadText.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Other writings of a text: Latin words replaced by those of the index that differ by one or two
 * letters, joined or parted; Chinese by what sounds alike. Of the words that the index has at most
 * one is changed.
 */
final class Corrections {

  private static final int SHORTEST_PART = 2;
  private static final int FOR_EACH_WORD = 6;

  /** How many writings are tried; each one is a count in the index. */
  private static final int MOST = 32;

  private final KnownTerms known;
  private final SoundAlikes soundAlikes;

  Corrections(KnownTerms known, SoundAlikes soundAlikes) {
    this.known = known;
    this.soundAlikes = soundAlikes;
  }

  /**
   * A writing, from some unit on.
   *
   * @param doubts how many known words it changes
   */
  record Writing(String text, int doubts) {

    private Writing behind(String before, int more) {
      return new Writing(before + text, doubts + more);
    }
  }

  /** The writings of a text, those that change no known word first; not the text itself. */
  List<Writing> of(String text, List<Unit> units) throws IOException {
    List<List<Writing>> from = new ArrayList<>();
    from.add(List.of(new Writing("", 0)));
    for (int i = units.size() - 1; i >= 0; i--) {
      List<Writing> behind = from.getFirst();
      List<Writing> writings = new ArrayList<>();
      Unit unit = units.get(i);
      for (Writing other : others(text, unit)) {
        String written = other.text() + between(text, units, i);
        behind.forEach(rest -> writings.add(rest.behind(written, other.doubts())));
      }
      if (i + 1 < units.size() && areOneWord(unit, units.get(i + 1))) {
        String written = unit.form() + units.get(i + 1).form() + between(text, units, i + 1);
        from.get(1).forEach(rest -> writings.add(rest.behind(written, 1)));
      }
      writings.removeIf(writing -> writing.doubts() > 1);
      writings.sort(Comparator.comparingInt(Writing::doubts));
      from.addFirst(List.copyOf(writings.subList(0, Math.min(writings.size(), MOST))));
    }
    String before = units.isEmpty() ? text : text.substring(0, units.getFirst().start());
    return from.getFirst().stream()
        .map(writing -> writing.behind(before, 0))
        .filter(writing -> !writing.text().equals(text))
        .toList();
  }

  private static String between(String text, List<Unit> units, int i) {
    int end = i + 1 < units.size() ? units.get(i + 1).start() : text.length();
    return text.substring(units.get(i).end(), end);
  }

  /** A unit as it is, where it is known, and its other writings. */
  private List<Writing> others(String text, Unit unit) throws IOException {
    String written = text.substring(unit.start(), unit.end());
    List<Writing> others = new ArrayList<>();
    if (unit.kind() == Kind.CHINESE) {
      others.add(new Writing(written, 0));
      soundAlikes.of(unit.words()).forEach(other -> others.add(new Writing(other, 0)));
      return others;
    }
    String word = unit.form();
    boolean correctable =
        unit.kind() == Kind.WORD
            && word.length() >= SimilarWords.SHORTEST_WORD
            && word.chars().noneMatch(Character::isDigit);
    boolean right = !correctable || isKnown(word) || unit.isStopWord();
    if (right) {
      others.add(new Writing(written, 0));
    }
    if (correctable && !unit.isStopWord()) {
      int doubts = right ? 1 : 0;
      known.similar(word).forEach(other -> others.add(new Writing(other, doubts)));
      parted(word).forEach(other -> others.add(new Writing(other, doubts)));
    }
    return others.isEmpty() ? List.of(new Writing(written, 0)) : others;
  }

  /** As two words that the index has; there is no telling which, so all are tried. */
  private List<String> parted(String word) throws IOException {
    List<String> parted = new ArrayList<>();
    for (int at = SHORTEST_PART; at + SHORTEST_PART <= word.length(); at++) {
      if (isKnown(word.substring(0, at)) && isKnown(word.substring(at))) {
        parted.add(word.substring(0, at) + " " + word.substring(at));
      }
    }
    return parted.size() <= FOR_EACH_WORD ? parted : parted.subList(0, FOR_EACH_WORD);
  }

  private boolean areOneWord(Unit unit, Unit next) throws IOException {
    return unit.kind() == Kind.WORD
        && next.kind() == Kind.WORD
        && isKnown(unit.form() + next.form());
  }

  private boolean isKnown(String word) throws IOException {
    return known.has(Fields.WRITTEN, word);
  }
}
