package io.shucheng.search.persistence;

import io.shucheng.search.SearchQuery;
import io.shucheng.search.SearchResult.Hit;
import io.shucheng.search.domain.Demand;
import io.shucheng.search.domain.SearchableBooks.Found;
import io.shucheng.search.persistence.Tally.Counted;
import io.shucheng.search.persistence.analysis.Stems;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;

/**
 * One search in one generation of the index.
 *
 * @param searcher stops when its time is over
 * @param merits what raises books whatever is looked for
 */
record Finding(
    BookSearcher generation,
    IndexSearcher searcher,
    TextQuery.Terms text,
    Filters filters,
    Merits merits,
    Stems stems) {

  Found find(SearchQuery query, Demand demand, List<String> behind, Locale locale)
      throws IOException {
    boolean scored = query.sort() == SearchQuery.Sort.RELEVANCE;
    Works works = query.group() == SearchQuery.Group.WORK ? Works.GROUPED : Works.APART;
    // one more than is shown tells whether there is more
    Shortlist shortlist =
        new Shortlist(
            query.limit() + 1, behind.isEmpty() ? null : Places.read(query.sort(), behind));
    Facets facets =
        new Facets(
            generation, new KeptCounts.Key(query.text(), demand, query.filters(), query.group()));
    new Gathering(query.sort(), merits, works, shortlist, facets.ofHits(filters))
        .from(searcher, filters.on(scored ? text.scored() : text.matching()));
    Map<Facet, List<Counted>> counts =
        facets.count(searcher, text.matching(), filters, works, shortlist.total());

    List<Shortlist.Entry> first = shortlist.first();
    boolean more = first.size() > query.limit();
    List<Shortlist.Entry> shown = more ? first.subList(0, query.limit()) : first;
    List<StoredHit> stored =
        Hits.read(
            searcher.getIndexReader(),
            shown.stream().mapToInt(Shortlist.Entry::document).toArray());
    Highlighting highlighting =
        new Highlighting(generation.words(), text.terms(), stems, text.stems());
    List<Hit> hits =
        stored.stream().map(hit -> Hits.shown(hit, highlighting, works == Works.GROUPED)).toList();
    boolean likely =
        !stored.isEmpty() && (text.pinyin() || highlighting.hasAll(stored.getFirst().names()));
    return new Found(
        hits,
        shortlist.total(),
        facets.shown(counts, locale),
        searcher.timedOut(),
        likely,
        more ? Places.write(shown.getLast().place()) : List.of());
  }
}
