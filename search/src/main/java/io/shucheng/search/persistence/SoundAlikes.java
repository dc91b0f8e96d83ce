package io.shucheng.search.persistence;

import io.shucheng.search.persistence.analysis.PinyinForms;
import io.shucheng.search.persistence.analysis.Word;
import io.shucheng.search.persistence.analysis.WordReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Chinese that is read as what a reader typed and written in another way: 刘慈新 is 刘慈欣. */
final class SoundAlikes {

  private static final int BOOKS = 5;
  private static final int MOST = 3;

  private final IndexSearcher searcher;
  private final WordReader reader;

  SoundAlikes(IndexSearcher searcher, WordReader reader) {
    this.searcher = searcher;
    this.reader = reader;
  }

  /** Other writings that titles, names and series of the index have. */
  List<String> of(List<Word> run) throws IOException {
    if (run.size() < 2) {
      return List.of();
    }
    var query = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < run.size(); i++) {
      query.add(read(run.subList(i, i + 2)), Occur.FILTER);
    }
    var found = searcher.search(query.build(), BOOKS).scoreDocs;
    Set<String> others = new LinkedHashSet<>();
    for (StoredHit hit : Hits.read(searcher.getIndexReader(), found)) {
      Stream.concat(Stream.of(hit.title()), hit.contributors().stream())
          .forEach(name -> others.addAll(within(name, run)));
      if (hit.series() != null) {
        others.addAll(within(hit.series(), run));
      }
    }
    return others.stream().limit(MOST).toList();
  }

  private static Query read(List<Word> two) {
    return new TermInSetQuery(
        Fields.PINYIN, PinyinForms.pairs(two).stream().map(BytesRef::new).toList());
  }

  /** The parts of a name that are read as the run is, and are not the run. */
  private List<String> within(String name, List<Word> run) {
    List<Word> words = reader.read(name);
    List<String> parts = new ArrayList<>();
    for (int from = 0; from + run.size() <= words.size(); from++) {
      List<Word> part = words.subList(from, from + run.size());
      if (soundsAlike(part, run) && !forms(part).equals(forms(run))) {
        parts.add(name.substring(part.getFirst().start(), part.getLast().end()));
      }
    }
    return parts;
  }

  private static boolean soundsAlike(List<Word> part, List<Word> run) {
    for (int i = 0; i + 1 < run.size(); i++) {
      Set<String> pairs = PinyinForms.pairs(part.subList(i, i + 2));
      if (PinyinForms.pairs(run.subList(i, i + 2)).stream().noneMatch(pairs::contains)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> forms(List<Word> words) {
    return words.stream().map(Word::form).toList();
  }
}
