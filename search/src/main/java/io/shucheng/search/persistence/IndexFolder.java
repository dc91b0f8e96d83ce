package io.shucheng.search.persistence;

import io.shucheng.search.SearchUnavailableException;
import io.shucheng.search.persistence.analysis.WordReader;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the index, which holds one index in a folder of its own, or two while a new one is
 * made beside the one that is searched. What cannot be read is made anew: everything can be made
 * again from the catalog. Thread-safe.
 */
public final class IndexFolder {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

  private final Path folder;
  private final Currency currency;
  private final WordReader words;

  /** Null while nothing is open. */
  private @Nullable FolderLock lock;

  /** What is searched once it is whole; null before the first is. */
  private volatile @Nullable Named live;

  /** What is being made; null while nothing is. */
  private volatile @Nullable Named next;

  private volatile boolean broken;
  private volatile long openingNanos;

  /**
   * @param currency that the books' prices are in; an index of another one is made anew
   */
  public IndexFolder(Path folder, Currency currency, WordReader words) {
    this.folder = folder;
    this.currency = currency;
    this.words = words;
  }

  /** An open index and its folder. */
  private record Named(OpenIndex index, Path folder) {}

  /** Something done with the index. */
  interface Use<T extends @Nullable Object> {
    T with(OpenIndex index) throws IOException;
  }

  /** Opens what is there, and begins an index where none is, or where the one that is is broken. */
  synchronized void open() {
    try {
      if (lock == null) {
        long begun = System.nanoTime();
        lock = FolderLock.take(folder);
        openWhatIsThereOrNothing();
        openingNanos = System.nanoTime() - begun;
      }
      mend();
      if (live == null && next == null) {
        begin();
      }
    } catch (LockObtainFailedException e) {
      throw new SearchUnavailableException(
          "the index in %s is in use by another process; stop that, or give this one another SHUCHENG_HOME"
              .formatted(folder),
          e);
    } catch (IOException e) {
      throw new SearchUnavailableException(
          "the index in %s cannot be opened: %s".formatted(folder, e), e);
    }
  }

  /** How long opening took; 0 before. */
  public long openingNanos() {
    return openingNanos;
  }

  /** Begins a new index, which readers do not see before it is whole. */
  synchronized void beginAnew() {
    try {
      drop(next);
      next = null;
      begin();
    } catch (IOException e) {
      throw new SearchUnavailableException(
          "a new index in %s cannot be begun: %s".formatted(folder, e), e);
    }
  }

  /** Nothing is missing any more: readers go over from the index that was searched until now. */
  synchronized void complete() {
    Named made = next;
    if (made == null) {
      return;
    }
    try {
      made.index().complete();
      made.index().searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new SearchUnavailableException("the index cannot be kept: " + e, e);
    }
    Named before = live;
    live = made;
    next = null;
    broken = false;
    drop(before);
  }

  /** Whether an index is being made. */
  boolean isMaking() {
    return next != null;
  }

  /** Does something with the index that is written to. */
  <T extends @Nullable Object> T write(Use<T> use) {
    Named making = next;
    return with(making != null ? making : live, use);
  }

  /**
   * Does something with the index that is searched: while there is no whole one, with what there is
   * of the one that is being made.
   */
  <T extends @Nullable Object> T read(Use<T> use) {
    Named searched = searched();
    try {
      return with(searched, use);
    } catch (SearchUnavailableException e) {
      Named now = searched();
      // readers had just gone over to another
      if (now == null || Objects.equals(now, searched)) {
        throw e;
      }
      return with(now, use);
    }
  }

  /** Closes the index without keeping what was not kept. */
  synchronized void close() {
    for (Named open : Stream.of(live, next).filter(Objects::nonNull).toList()) {
      open.index().abandon();
    }
    live = null;
    next = null;
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }

  private @Nullable Named searched() {
    Named whole = live;
    return whole != null ? whole : next;
  }

  private <T extends @Nullable Object> T with(@Nullable Named open, Use<T> use) {
    if (open == null) {
      throw new SearchUnavailableException("the index is not open yet; try again in a moment");
    }
    try {
      return use.with(open.index());
    } catch (IOException e) {
      if (isBroken(e)) {
        LOG.error("The index in {} is broken and will be made anew", open.folder(), e);
        broken = true;
      }
      throw new SearchUnavailableException("the index cannot be read: " + e, e);
    } catch (AlreadyClosedException e) {
      throw new SearchUnavailableException("the index is closed", e);
    }
  }

  /** What could not be opened now is tried again as a whole. */
  private void openWhatIsThereOrNothing() throws IOException {
    boolean opened = false;
    try {
      openWhatIsThere();
      opened = true;
    } finally {
      if (!opened) {
        close();
      }
    }
  }

  /** Of whole indexes there is one, or two where a crash kept one from being deleted. */
  private void openWhatIsThere() throws IOException {
    for (Path there : contents()) {
      if (Files.isDirectory(there)) {
        openOne(there);
      } else if (!FolderLock.isOwn(there)) {
        // what stood here before indexes had folders of their own
        Files.delete(there);
      }
    }
  }

  private void openOne(Path there) throws IOException {
    try {
      Named found = new Named(OpenIndex.open(there, currency, words), there);
      if (found.index().isWhole()) {
        drop(live);
        live = found;
      } else {
        drop(next);
        next = found;
      }
    } catch (IOException | IllegalArgumentException e) {
      if (e instanceof IOException failure && !isBroken(failure)) {
        throw e;
      }
      LOG.warn(
          "The index in {} cannot be used and is made anew from the catalog: {}",
          there,
          e.getMessage());
      FileSystemUtils.deleteRecursively(there);
    }
  }

  /** Begins a new index beside one that is broken or cannot be written any more. */
  private void mend() throws IOException {
    Named making = next;
    if (making != null && !making.index().isWritable()) {
      drop(making);
      next = null;
      begin();
      return;
    }
    Named whole = live;
    if (whole != null && making == null && (broken || !whole.index().isWritable())) {
      boolean closed = !whole.index().isWritable() && !isTornByDisk(whole.index());
      if (closed) {
        // the disk was full, say: what was kept is whole
        whole.index().abandon();
        live = null;
        openOne(whole.folder());
      } else {
        begin();
      }
    }
  }

  private static boolean isTornByDisk(OpenIndex index) {
    return index.writer.getTragicException() instanceof IOException e && isBroken(e);
  }

  private void begin() throws IOException {
    Path place = folder.resolve(UUID.randomUUID().toString());
    next = new Named(OpenIndex.open(place, currency, words), place);
  }

  private static void drop(@Nullable Named index) {
    if (index != null) {
      index.index().abandon();
      try {
        FileSystemUtils.deleteRecursively(index.folder());
      } catch (IOException e) {
        LOG.warn("The old index in {} cannot be deleted; delete it", index.folder(), e);
      }
    }
  }

  private List<Path> contents() throws IOException {
    try (Stream<Path> contents = Files.list(folder)) {
      return contents.sorted().toList();
    }
  }

  private static boolean isBroken(IOException e) {
    return e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexFormatTooNewException
        || e instanceof EOFException
        || e instanceof FileNotFoundException
        || e instanceof NoSuchFileException;
  }
}
