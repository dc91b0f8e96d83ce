package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.Bits;

/** Lists and counts what is found without what is overshadowed. */
record HeadsOnly(TopFieldCollectorManager list, Bits overshadowed)
    implements CollectorManager<HeadsOnly.Sieve, TopFieldDocs> {

  @Override
  public Sieve newCollector() {
    return new Sieve(list.newCollector(), overshadowed);
  }

  @Override
  public TopFieldDocs reduce(Collection<Sieve> sieves) throws IOException {
    return list.reduce(sieves.stream().map(Sieve::list).toList());
  }

  /** Passes on what is not overshadowed. */
  static final class Sieve extends FilterCollector {

    private final TopFieldCollector list;
    private final Bits overshadowed;

    Sieve(TopFieldCollector list, Bits overshadowed) {
      super(list);
      this.list = list;
      this.overshadowed = overshadowed;
    }

    TopFieldCollector list() {
      return list;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      return new FilterLeafCollector(super.getLeafCollector(segment)) {
        @Override
        public void collect(int document) throws IOException {
          if (!overshadowed.get(segment.docBase + document)) {
            super.collect(document);
          }
        }
      };
    }
  }
}
