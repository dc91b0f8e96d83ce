package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
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

  private final Map<IndexReader.CacheKey, OfSegment> segments = new ConcurrentHashMap<>();

  /** A term in a segment. */
  private record Found(TermState state, int docFreq, long totalFreq) {}

  /** Where a term is in all segments of a generation. */
  TermStates states(IndexReader reader, Term term) throws IOException {
    TermStates states = new TermStates(reader.getContext());
    for (LeafReaderContext segment : reader.leaves()) {
      Optional<Found> found = of(segment).find(segment.reader(), term);
      if (found.isPresent()) {
        Found there = found.get();
        states.register(there.state(), segment.ord, there.docFreq(), there.totalFreq());
      }
    }
    return states;
  }

  private OfSegment of(LeafReaderContext segment) {
    IndexReader.CacheHelper core = segment.reader().getCoreCacheHelper();
    if (core == null) {
      return new OfSegment();
    }
    OfSegment known = segments.get(core.getKey());
    if (known == null) {
      known = new OfSegment();
      if (segments.putIfAbsent(core.getKey(), known) == null) {
        core.addClosedListener(segments::remove);
      }
    }
    return known;
  }

  /** What was found in one, and what it was found with, which is dear to make. */
  private static final class OfSegment {

    private final Map<Term, Optional<Found>> found = new ConcurrentHashMap<>();
    private final Map<String, Queue<TermsEnum>> idle = new ConcurrentHashMap<>();

    Optional<Found> find(LeafReader reader, Term term) throws IOException {
      Optional<Found> known = found.get(term);
      if (known == null) {
        known = lookUp(reader, term);
        if (found.size() >= MOST) {
          found.clear();
        }
        found.put(term, known);
      }
      return known;
    }

    private Optional<Found> lookUp(LeafReader reader, Term term) throws IOException {
      Queue<TermsEnum> ofField =
          idle.computeIfAbsent(term.field(), _ -> new ConcurrentLinkedQueue<>());
      TermsEnum terms = ofField.poll();
      if (terms == null) {
        terms = Terms.getTerms(reader, term.field()).iterator();
      }
      Optional<Found> there =
          terms.seekExact(term.bytes())
              ? Optional.of(new Found(terms.termState(), terms.docFreq(), terms.totalTermFreq()))
              : Optional.empty();
      ofField.add(terms);
      return there;
    }
  }
}
