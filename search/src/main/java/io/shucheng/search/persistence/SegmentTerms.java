package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * Where terms were found in segments. A segment's terms never change, however many generations it
 * lives through, and people ask for the same words: looking one up costs more than most of its
 * hits. Thread-safe.
 */
final class SegmentTerms {

  /** Of a segment with more the terms are forgotten and looked up anew; some 6 MB. */
  private static final int MOST = 30_000;

  private final Map<IndexReader.CacheKey, Map<Term, Optional<Found>>> segments =
      new ConcurrentHashMap<>();

  /** A term in a segment. */
  private record Found(TermState state, int docFreq, long totalFreq) {}

  /** Where a term is in all segments of a generation. */
  TermStates states(IndexReader reader, Term term) throws IOException {
    TermStates states = new TermStates(reader.getContext());
    for (LeafReaderContext segment : reader.leaves()) {
      Optional<Found> found = find(segment, term);
      if (found.isPresent()) {
        Found there = found.get();
        states.register(there.state(), segment.ord, there.docFreq(), there.totalFreq());
      }
    }
    return states;
  }

  private Optional<Found> find(LeafReaderContext segment, Term term) throws IOException {
    IndexReader.CacheHelper core = segment.reader().getCoreCacheHelper();
    if (core == null) {
      return lookUp(segment, term);
    }
    Map<Term, Optional<Found>> known = segments.get(core.getKey());
    if (known == null) {
      known = new ConcurrentHashMap<>();
      if (segments.putIfAbsent(core.getKey(), known) == null) {
        core.addClosedListener(segments::remove);
      }
    }
    Optional<Found> found = known.get(term);
    if (found == null) {
      found = lookUp(segment, term);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(term, found);
    }
    return found;
  }

  private static Optional<Found> lookUp(LeafReaderContext segment, Term term) throws IOException {
    TermsEnum terms = Terms.getTerms(segment.reader(), term.field()).iterator();
    return terms.seekExact(term.bytes())
        ? Optional.of(new Found(terms.termState(), terms.docFreq(), terms.totalTermFreq()))
        : Optional.empty();
  }
}
