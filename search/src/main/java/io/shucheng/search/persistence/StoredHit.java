package io.shucheng.search.persistence;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.catalog.Book.Edition;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.ProductForm;
import io.shucheng.platform.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What an answer shows of a book, as the index keeps it: in a doc value, since stored fields would
 * unpack a block of 16 KiB for each hit.
 *
 * @param language two letters, by whose rules its words have stems; empty where nobody says
 */
record StoredHit(
    long id,
    long revision,
    String language,
    String title,
    Set<String> contributors,
    @Nullable String series,
    @Nullable Money price,
    Availability availability,
    List<Edition> editions) {

  static StoredHit of(Book book) {
    return new StoredHit(
        book.id().value(),
        book.revision(),
        languageOf(book),
        book.title(),
        new LinkedHashSet<>(book.contributors().stream().map(Contributor::name).toList()),
        book.series() == null ? null : book.series().name(),
        book.price(),
        book.availability(),
        book.editions());
  }

  /** The two letters of a book's language. */
  static String languageOf(Book book) {
    return book.language() == null ? "" : Locale.forLanguageTag(book.language()).getLanguage();
  }

  /** Its title, its contributors, its series. */
  List<String> names() {
    List<String> names = new ArrayList<>(contributors);
    names.addFirst(title);
    if (series != null) {
      names.add(series);
    }
    return names;
  }

  BytesRef write() {
    try {
      var out = new ByteBuffersDataOutput();
      out.writeVLong(id);
      out.writeVLong(revision);
      out.writeString(language);
      out.writeString(title);
      out.writeVInt(contributors.size());
      for (String contributor : contributors) {
        out.writeString(contributor);
      }
      out.writeString(series == null ? "" : series);
      out.writeString(price == null ? "" : price.currency().getCurrencyCode());
      if (price != null) {
        out.writeZLong(price.minorUnits());
      }
      out.writeString(availability.name());
      out.writeVInt(editions.size());
      for (Edition edition : editions) {
        out.writeVLong(edition.id().value());
        out.writeString(edition.form() == null ? "" : edition.form().name());
      }
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StoredHit read(BytesRef bytes) {
    try {
      var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
      long id = in.readVLong();
      long revision = in.readVLong();
      String language = in.readString();
      String title = in.readString();
      String[] contributors = new String[in.readVInt()];
      for (int i = 0; i < contributors.length; i++) {
        contributors[i] = in.readString();
      }
      String series = in.readString();
      String currency = in.readString();
      Money price =
          currency.isEmpty() ? null : new Money(in.readZLong(), Currency.getInstance(currency));
      Availability availability = Availability.valueOf(in.readString());
      return new StoredHit(
          id,
          revision,
          language,
          title,
          new LinkedHashSet<>(List.of(contributors)),
          series.isEmpty() ? null : series,
          price,
          availability,
          editions(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Edition> editions(ByteArrayDataInput in) throws IOException {
    List<Edition> editions = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      BookId id = new BookId(in.readVLong());
      String form = in.readString();
      editions.add(new Edition(id, form.isEmpty() ? null : ProductForm.valueOf(form)));
    }
    return editions;
  }
}
