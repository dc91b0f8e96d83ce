package io.shucheng.search.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Answers as the bytes that go out, under tags that name the index's generation: what is out of
 * date is asked for no more and leaves as others come. Who asks for an answer that is being made
 * waits for it. Thread-safe.
 */
final class KeptAnswers {

  /** What an entry takes beside its bytes, roughly. */
  private static final int OVERHEAD = 300;

  private final long mostBytes;
  private final Lock lock = new ReentrantLock();

  /** The one that was asked for longest ago first. */
  private final Map<String, EncodedAnswer> kept = new LinkedHashMap<>(64, 0.75f, true);

  private final ConcurrentMap<String, CompletableFuture<EncodedAnswer>> underWay =
      new ConcurrentHashMap<>();
  private final LongAdder made = new LongAdder();
  private final LongAdder found = new LongAdder();
  private long bytes;

  /**
   * @param mostBytes 0 keeps nothing, and still makes each answer once for all who wait
   */
  KeptAnswers(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The answer of a tag. Of several callers one makes it; a failure is theirs together. */
  EncodedAnswer get(String tag, Supplier<EncodedAnswer> maker) {
    Optional<EncodedAnswer> known = find(tag);
    if (known.isPresent()) {
      found.increment();
      return known.get();
    }
    CompletableFuture<EncodedAnswer> mine = new CompletableFuture<>();
    CompletableFuture<EncodedAnswer> others = underWay.putIfAbsent(tag, mine);
    if (others != null) {
      found.increment();
      return await(others);
    }
    try {
      made.increment();
      EncodedAnswer answer = maker.get();
      keep(tag, answer);
      mine.complete(answer);
      return answer;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(tag, mine);
    }
  }

  /** How many answers were made. */
  long made() {
    return made.sum();
  }

  /** How many were kept, or made by another who asked for the same. */
  long found() {
    return found.sum();
  }

  /** What is kept takes so many bytes. */
  long bytes() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }

  private static EncodedAnswer await(CompletableFuture<EncodedAnswer> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Optional<EncodedAnswer> find(String tag) {
    lock.lock();
    try {
      return Optional.ofNullable(kept.get(tag));
    } finally {
      lock.unlock();
    }
  }

  private void keep(String tag, EncodedAnswer answer) {
    if (!answer.lasting() || size(answer) > mostBytes) {
      return;
    }
    lock.lock();
    try {
      EncodedAnswer before = kept.put(tag, answer);
      bytes += size(answer) - (before == null ? 0 : size(before));
      var eldest = kept.values().iterator();
      while (bytes > mostBytes) {
        bytes -= size(eldest.next());
        eldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }

  private static long size(EncodedAnswer answer) {
    return (long) answer.body().length + OVERHEAD;
  }
}
