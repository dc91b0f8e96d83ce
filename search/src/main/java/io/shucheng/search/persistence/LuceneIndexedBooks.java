package io.shucheng.search.persistence;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.search.domain.FeedPosition;
import io.shucheng.search.domain.IndexedBooks;
import io.shucheng.search.persistence.analysis.WordReader;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.Term;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the index. */
public final class LuceneIndexedBooks implements IndexedBooks {

  private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexedBooks.class);

  private final IndexFolder folder;
  private final BookDocument document;

  public LuceneIndexedBooks(IndexFolder folder, WordReader words) {
    this.folder = folder;
    this.document = new BookDocument(words);
  }

  @Override
  public void open() {
    folder.open();
  }

  @Override
  public String name() {
    return folder.write(OpenIndex::name);
  }

  @Override
  public long count() {
    return folder.write(index -> (long) index.writer.getDocStats().numDocs);
  }

  @Override
  public FeedPosition position() {
    return folder.write(OpenIndex::position);
  }

  @Override
  public void apply(Collection<Book> books, Collection<BookId> gone, FeedPosition behind) {
    folder.write(
        index -> {
          for (Book book : books) {
            put(index, book);
          }
          index.writer.deleteDocuments(
              gone.stream().map(LuceneIndexedBooks::id).toArray(Term[]::new));
          index.moveTo(behind);
          return index.position();
        });
  }

  @Override
  public void publish() {
    folder.write(index -> index.searchers.maybeRefresh());
  }

  @Override
  public void keep() {
    folder.write(index -> index.writer.commit());
  }

  @Override
  public void settle() {
    folder.write(
        index -> {
          index.settle();
          return index.position();
        });
  }

  @Override
  public void beginAnew() {
    folder.beginAnew();
  }

  @Override
  public boolean isMaking() {
    return folder.isMaking();
  }

  @Override
  public void complete() {
    folder.complete();
  }

  @Override
  public void close() {
    folder.close();
  }

  private void put(OpenIndex index, Book book) throws IOException {
    try {
      index.writer.updateDocument(id(book.id()), document.of(book));
    } catch (IllegalArgumentException e) {
      // one book that cannot be indexed must not keep out all that come behind it
      LOG.error("Book {} cannot be indexed and is left out", book.id(), e);
      index.writer.deleteDocuments(id(book.id()));
    }
  }

  private static Term id(BookId book) {
    return new Term(Fields.ID, book.toString());
  }
}
