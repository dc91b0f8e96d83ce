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
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the index, and the index while it is open. One that cannot be read is thrown away:
 * everything in it can be made again from the catalog. Thread-safe.
 */
public final class IndexFolder {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

  private final Path folder;
  private final Currency currency;
  private final WordReader words;
  private volatile @Nullable OpenIndex open;
  private volatile boolean broken;

  /**
   * @param currency that the books' prices are in; an index of another one is made anew
   */
  public IndexFolder(Path folder, Currency currency, WordReader words) {
    this.folder = folder;
    this.currency = currency;
    this.words = words;
  }

  /** Something done with the index. */
  interface Use<T extends @Nullable Object> {
    T with(OpenIndex index) throws IOException;
  }

  /** Opens the index unless it is open and whole. */
  synchronized void open() {
    OpenIndex before = open;
    if (before != null && !broken && before.writer.isOpen()) {
      return;
    }
    if (before != null && before.writer.getTragicException() instanceof IOException e) {
      broken |= isBroken(e);
    }
    close(before);
    try {
      Files.createDirectories(folder);
      if (broken) {
        OpenIndex.wipe(folder);
      }
      open = openOrBegin();
      broken = false;
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

  /** Does something with the open index; what is found broken is begun anew at the next opening. */
  <T extends @Nullable Object> T use(Use<T> use) {
    OpenIndex index = open;
    if (index == null) {
      throw new SearchUnavailableException("the index is not open yet; try again in a moment");
    }
    try {
      return use.with(index);
    } catch (IOException e) {
      if (isBroken(e)) {
        LOG.error("The index in {} is broken and will be made anew", folder, e);
        broken = true;
      }
      throw new SearchUnavailableException("the index cannot be read: " + e, e);
    } catch (AlreadyClosedException e) {
      throw new SearchUnavailableException("the index is closed", e);
    }
  }

  /** Closes the index without keeping what was not kept. */
  synchronized void close() {
    close(open);
  }

  private void close(@Nullable OpenIndex index) {
    open = null;
    if (index != null) {
      index.abandon();
    }
  }

  private OpenIndex openOrBegin() throws IOException {
    try {
      return OpenIndex.open(folder, currency, words);
    } catch (IOException | IllegalArgumentException e) {
      if (e instanceof IOException failure && !isBroken(failure)) {
        throw e;
      }
      LOG.warn(
          "The index in {} cannot be used and is made anew from the catalog: {}",
          folder,
          e.getMessage());
      OpenIndex.wipe(folder);
      return OpenIndex.open(folder, currency, words);
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
