package io.shucheng.search.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.search.Suggestion;
import io.shucheng.search.Suggestion.Kind;
import io.shucheng.search.persistence.analysis.WordReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * Titles, contributors and series of which words begin as a reader's do, the most popular first.
 * Each name is found through its most popular book; books of names that were found are left out of
 * the next round, so that one with many books does not hide the others.
 */
final class Suggestions {

  private static final int ROUNDS = 3;

  private final IndexSearcher searcher;
  private final KnownTerms known;
  private final WordReader reader;
  private final Beginnings beginnings;

  Suggestions(IndexSearcher searcher, KnownTerms known, WordReader reader, Beginnings beginnings) {
    this.searcher = searcher;
    this.known = known;
    this.reader = reader;
    this.beginnings = beginnings;
  }

  /** A name, and how popular its most popular book is. */
  private record Weighed(Suggestion suggestion, float weight) {}

  List<Suggestion> best(int most) throws IOException {
    if (beginnings.isEmpty()) {
      return List.of();
    }
    List<Weighed> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      all.addAll(best(kind, most));
    }
    return all.stream()
        .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
        .limit(most)
        .map(Weighed::suggestion)
        .toList();
  }

  private List<Weighed> best(Kind kind, int most) throws IOException {
    Map<String, Weighed> found = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS && found.size() < most; round++) {
      Query query = query(kind, found.keySet());
      if (query.equals(KnownTerms.NONE)) {
        break;
      }
      ScoreDoc[] docs = searcher.search(query, most).scoreDocs;
      List<StoredHit> hits = Hits.read(searcher.getIndexReader(), docs);
      for (int i = 0; i < hits.size(); i++) {
        add(kind, hits.get(i), docs[i].score, found);
      }
      if (docs.length < most) {
        break;
      }
    }
    return List.copyOf(found.values());
  }

  private void add(Kind kind, StoredHit hit, float weight, Map<String, Weighed> found) {
    for (String name : names(kind, hit)) {
      if (beginnings.match(name)) {
        @Nullable BookId book = kind == Kind.TITLE ? new BookId(hit.id()) : null;
        found.putIfAbsent(reader.key(name), new Weighed(new Suggestion(kind, name, book), weight));
      }
    }
  }

  /** What has all beginnings, and none of the names. */
  private Query query(Kind kind, Set<String> names) throws IOException {
    List<Query> beginning = new ArrayList<>();
    for (String term : beginnings.terms()) {
      Query query = known.query(beginningsOf(kind), term);
      if (query.equals(KnownTerms.NONE)) {
        return query;
      }
      beginning.add(query);
    }
    if (beginning.size() == 1 && names.isEmpty()) {
      return beginning.getFirst();
    }
    var all = new BooleanQuery.Builder();
    Occur occur = Occur.MUST;
    for (Query query : beginning) {
      all.add(query, occur);
      // every beginning of a book tells the same of its popularity
      occur = Occur.FILTER;
    }
    for (String key : names) {
      all.add(known.query(keysOf(kind), key), Occur.MUST_NOT);
    }
    return all.build();
  }

  private static List<String> names(Kind kind, StoredHit hit) {
    return switch (kind) {
      case TITLE -> List.of(hit.title());
      case CONTRIBUTOR -> List.copyOf(hit.contributors());
      case SERIES -> hit.series() == null ? List.of() : List.of(hit.series());
    };
  }

  private static String beginningsOf(Kind kind) {
    return switch (kind) {
      case TITLE -> Fields.TITLE_BEGINNING;
      case CONTRIBUTOR -> Fields.CONTRIBUTOR_BEGINNING;
      case SERIES -> Fields.SERIES_BEGINNING;
    };
  }

  private static String keysOf(Kind kind) {
    return switch (kind) {
      case TITLE -> Fields.TITLE_KEY;
      case CONTRIBUTOR -> Fields.CONTRIBUTOR_KEY;
      case SERIES -> Fields.SERIES_KEY;
    };
  }
}
