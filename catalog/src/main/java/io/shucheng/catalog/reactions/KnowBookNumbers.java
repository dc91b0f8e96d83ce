package io.shucheng.catalog.reactions;

import io.shucheng.catalog.domain.BookNumbering;
import io.shucheng.catalog.domain.BookNumbering.Mark;
import io.shucheng.catalog.domain.BookNumbers;
import io.shucheng.platform.threads.Follower;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has this node know which numbers are books', and follow as the catalog grows. A number is not
 * taken for none while a transaction runs that may have it. Used by one thread.
 */
public final class KnowBookNumbers implements Follower.Work {

  private static final Logger LOG = LoggerFactory.getLogger(KnowBookNumbers.class);

  private final BookNumbering numbering;
  private final BookNumbers numbers;

  /** What is waited for; null while nothing is. */
  private @Nullable Mark mark;

  public KnowBookNumbers(BookNumbering numbering, BookNumbers numbers) {
    this.numbering = numbering;
    this.numbers = numbers;
  }

  @Override
  public boolean step() {
    Mark waited = mark == null ? numbering.mark() : mark;
    mark = waited;
    if (waited.highest() <= numbers.upTo()) {
      mark = null;
    } else if (numbering.isSettled(waited)) {
      numbering.forEach(numbers.upTo(), waited.highest(), numbers::add);
      numbers.completeUpTo(waited.highest());
      mark = null;
    }
    return false;
  }

  @Override
  public void failed(RuntimeException failure, boolean first) {
    if (first) {
      LOG.warn("Which numbers are books' cannot be read; tried again", failure);
    }
  }

  @Override
  public void recovered() {
    LOG.info("Which numbers are books' is read again");
  }
}
