package io.shucheng.search.persistence;

import io.shucheng.search.SearchQuery;
import io.shucheng.search.SearchResult.FacetValue;
import io.shucheng.search.SearchResult.Hit;
import io.shucheng.search.domain.SearchableBooks.Found;
import io.shucheng.search.persistence.analysis.WordReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * One search in one generation of the index.
 *
 * @param searcher stops when its time is over
 */
record Finding(
    BookSearcher generation, IndexSearcher searcher, TextQuery.Terms text, Filters filters) {

  Found find(SearchQuery query, List<String> behind, WordReader words, Locale locale)
      throws IOException {
    boolean scored = query.sort() == SearchQuery.Sort.RELEVANCE;
    Works works = query.group() == SearchQuery.Group.WORK ? generation.works() : Works.NONE;
    Query once = filters.on(scored ? text.scored() : text.matching());
    // works are grouped by asking twice
    Query asked = works.count() == 0 ? once : PreparedQuery.of(searcher, once, scored);
    FieldDoc after =
        behind.isEmpty()
            ? null
            : SortOrder.read(
                query.sort(), behind, Math.max(0, searcher.getIndexReader().maxDoc() - 1));
    Bits overshadowed = WorkHeads.overshadowed(searcher, asked, SortOrder.of(query.sort()), works);
    Object[] collected =
        searcher.search(
            asked,
            new MultiCollectorManager(new HeadsOnly(top(query, after), overshadowed), facetsOf()));
    TopFieldDocs top = (TopFieldDocs) collected[0];
    Map<String, List<FacetValue>> facets =
        count((FacetsCollector) collected[1], new FacetCounts(generation, works, locale));
    Highlighting highlighting = new Highlighting(words, text.terms());
    // one more than is shown tells whether there is more
    boolean more = top.scoreDocs.length > query.limit();
    ScoreDoc[] shown = more ? Arrays.copyOf(top.scoreDocs, query.limit()) : top.scoreDocs;
    List<StoredHit> stored = Hits.read(searcher.getIndexReader(), shown);
    List<Hit> hits =
        stored.stream().map(hit -> Hits.shown(hit, highlighting, works != Works.NONE)).toList();
    boolean likely =
        !stored.isEmpty() && (text.pinyin() || highlighting.hasAll(stored.getFirst().names()));
    List<String> last = more ? SortOrder.write((FieldDoc) shown[shown.length - 1]) : List.of();
    return new Found(hits, top.totalHits.value(), facets, searcher.timedOut(), likely, last);
  }

  private Map<String, List<FacetValue>> count(FacetsCollector found, FacetCounts counts)
      throws IOException {
    Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      String field = facet.field();
      facets.put(
          facet.label(), counts.of(facet, filters.narrows(field) ? foundWithout(field) : found));
    }
    return facets;
  }

  /** What would be found without a facet's own filter: the alternatives to it. */
  private FacetsCollector foundWithout(String facet) throws IOException {
    return searcher.search(filters.without(facet, text.matching()), facetsOf());
  }

  private static TopFieldCollectorManager top(SearchQuery query, @Nullable FieldDoc after) {
    return new TopFieldCollectorManager(
        SortOrder.of(query.sort()), query.limit() + 1, after, Integer.MAX_VALUE);
  }

  private static FacetsCollectorManager facetsOf() {
    return new FacetsCollectorManager();
  }
}
