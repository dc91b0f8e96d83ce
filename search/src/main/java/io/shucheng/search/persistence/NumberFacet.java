package io.shucheng.search.persistence;

import io.shucheng.search.persistence.analysis.NameForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The facets whose values are read from the hits as numbers. */
enum NumberFacet implements Facet {
  CONTRIBUTOR("contributor", 15) {
    @Override
    Numbers in(LeafReaderContext segment) throws IOException {
      return names(segment, Fields.CONTRIBUTOR_FACET);
    }

    @Override
    List<String> stored(long[] values, int[] books, BookSearcher generation) throws IOException {
      List<StoredHit> hits = Hits.read(generation.getIndexReader(), books);
      List<String> names = new ArrayList<>(values.length);
      for (int i = 0; i < values.length; i++) {
        names.add(nameOf(values[i], hits.get(i).contributors(), generation));
      }
      return names;
    }
  },

  SERIES("series", 15) {
    @Override
    Numbers in(LeafReaderContext segment) throws IOException {
      return names(segment, Fields.SERIES_FACET);
    }

    @Override
    List<String> stored(long[] values, int[] books, BookSearcher generation) throws IOException {
      return Hits.read(generation.getIndexReader(), books).stream()
          .map(hit -> Objects.requireNonNullElse(hit.series(), ""))
          .toList();
    }
  },

  PRICE("price", 40) {
    @Override
    Numbers in(LeafReaderContext segment) throws IOException {
      return number(DocValues.getNumeric(segment.reader(), Fields.PRICE));
    }

    @Override
    long valueOf(long number, Currency currency) {
      return PriceBand.of(number, currency).least();
    }

    @Override
    boolean isOrdered() {
      return true;
    }

    @Override
    String stored(long value, Currency currency) {
      return PriceBand.of(value, currency).toString();
    }

    @Override
    public boolean isNamed() {
      return true;
    }

    @Override
    public String named(String stored, Locale reader, Currency currency) {
      return FacetLabels.price(PriceBand.parse(stored, currency), reader);
    }
  },

  AVAILABILITY("availability", 10) {
    @Override
    Numbers in(LeafReaderContext segment) throws IOException {
      return number(DocValues.getNumeric(segment.reader(), Fields.MERITS));
    }

    @Override
    long valueOf(long number, Currency currency) {
      return Merits.availabilityCode(number);
    }

    @Override
    String stored(long value, Currency currency) {
      return Merits.ofCode((int) value).name();
    }

    @Override
    public boolean isNamed() {
      return true;
    }

    @Override
    public String named(String stored, Locale reader, Currency currency) {
      return FacetLabels.availability(stored, reader);
    }
  },

  YEAR("year", 50) {
    @Override
    Numbers in(LeafReaderContext segment) throws IOException {
      return number(DocValues.getNumeric(segment.reader(), Fields.PUBLISHED));
    }

    @Override
    long valueOf(long number, Currency currency) {
      return SortOrder.year(number);
    }
  };

  private final String label;
  private final int most;

  NumberFacet(String label, int most) {
    this.label = label;
    this.most = most;
  }

  /** Reads the numbers of a segment's documents, which are to be asked for in their order. */
  interface Numbers {
    /** Writes a document's numbers, as far as there is room, and tells how many it has. */
    int read(int document, long[] room) throws IOException;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public Tally tally(BookSearcher generation) {
    return new NumberTally(this, generation);
  }

  @Override
  public boolean isNamed() {
    return false;
  }

  @Override
  public String named(String stored, Locale reader, Currency currency) {
    return stored;
  }

  /** How many values are told. */
  int most() {
    return most;
  }

  /** Whether values are told from the smallest to the greatest, not the most frequent first. */
  boolean isOrdered() {
    return false;
  }

  abstract Numbers in(LeafReaderContext segment) throws IOException;

  /** The value that a number counts for. */
  long valueOf(long number, Currency currency) {
    return number;
  }

  /**
   * Values as they are stored.
   *
   * @param books for each value one that has it
   */
  List<String> stored(long[] values, int[] books, BookSearcher generation) throws IOException {
    return Arrays.stream(values).mapToObj(value -> stored(value, generation.currency())).toList();
  }

  /** A value that is no name as it is stored. */
  String stored(long value, Currency currency) {
    return Long.toString(value);
  }

  /** A name's number: two names that the filter takes for one have the same. */
  static long numberOf(String key) {
    return StringHelper.murmurhash3_x64_128(new BytesRef(key))[0];
  }

  private static Numbers number(NumericDocValues values) {
    return (document, room) -> {
      if (!values.advanceExact(document)) {
        return 0;
      }
      room[0] = values.longValue();
      return 1;
    };
  }

  private static Numbers names(LeafReaderContext segment, String field) throws IOException {
    SortedNumericDocValues values = DocValues.getSortedNumeric(segment.reader(), field);
    return (document, room) -> {
      if (!values.advanceExact(document)) {
        return 0;
      }
      int count = values.docValueCount();
      for (int i = 0; i < Math.min(count, room.length); i++) {
        room[i] = values.nextValue();
      }
      return count;
    };
  }

  private static String nameOf(long value, Collection<String> names, BookSearcher generation) {
    String found = names.iterator().next();
    for (String name : names) {
      if (names.size() > 1 && numberOf(generation.words().key(NameForms.known(name))) == value) {
        return name;
      }
    }
    return found;
  }
}
