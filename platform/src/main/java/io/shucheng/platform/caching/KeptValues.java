package io.shucheng.platform.caching;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.shucheng.platform.deadlines.Work;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Values by their keys, loaded once for all who ask at the same time and kept within a number of
 * bytes.
 *
 * <p>Whoever changes a value drops its key after the commit, which also forgets what is being
 * loaded: what was read before the commit is never kept, and who asks after it joins nobody who
 * asked before. So no reader sees an older value after a newer one, however slow a loader is.
 *
 * <p>A value that is old without having been dropped is shown on while one thread loads it again;
 * where that fails, it is shown for a while longer. Thread-safe.
 *
 * @param <K> has equals and hash
 * @param <V> immutable
 */
public final class KeptValues<K, V> {

  private static final Logger LOG = LoggerFactory.getLogger(KeptValues.class);

  /** A value that nobody asks for is not even kept as a last resort. */
  private static final Duration LONGEST_UNASKED = Duration.ofHours(6);

  /** Values that were loaded together do not grow old together. */
  private static final double JITTER = 0.1;

  /** What could not be loaded again is not tried at every look. */
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  private final Duration fresh;
  private final Executor refreshing;
  private final LongSupplier nanoTime;
  private final AsyncCache<K, Kept<V>> cache;

  /**
   * @param mostBytes 0 keeps nothing, and still loads once for all who wait
   * @param bytes what a value takes, roughly
   * @param fresh how long a value is shown before it is loaded again
   * @param refreshing runs what loads values again
   * @param nanoTime as {@link System#nanoTime()}
   */
  public KeptValues(
      long mostBytes,
      ToIntFunction<V> bytes,
      Duration fresh,
      Executor refreshing,
      LongSupplier nanoTime) {
    this.fresh = fresh;
    this.refreshing = refreshing;
    this.nanoTime = nanoTime;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((K _, Kept<V> kept) -> bytes.applyAsInt(kept.value))
            .expireAfter(Expiry.accessing((K _, Kept<V> _) -> LONGEST_UNASKED))
            .ticker(nanoTime::getAsLong)
            .executor(Runnable::run)
            .recordStats()
            .buildAsync();
  }

  /** Loads what is true now. */
  public interface Loader<K, V> {

    /**
     * The value of a key.
     *
     * @return null where there is none, which is not kept
     */
    @Nullable V load(K key);
  }

  /** Loads what is true now of many keys at once. */
  public interface LoaderOfMany<K, V> {

    /** The values of keys; those without one are left out. */
    Map<K, V> load(Collection<K> keys);
  }

  /** A value and until when it is fresh. */
  private static final class Kept<V> {

    private final V value;
    private final AtomicLong freshUntil;

    Kept(V value, long freshUntil) {
      this.value = value;
      this.freshUntil = new AtomicLong(freshUntil);
    }
  }

  /** Has the cache's hits, misses, evictions and weight counted under a name. */
  public void meter(MeterRegistry registry, String name) {
    CaffeineCacheMetrics.monitor(registry, cache, name, List.of());
  }

  /** The value, if it is at hand and fresh. Never waits. */
  public @Nullable V peek(K key) {
    CompletableFuture<Kept<V>> known = cache.getIfPresent(key);
    Kept<V> kept = known == null ? null : loaded(known);
    return kept == null || nanoTime.getAsLong() - kept.freshUntil.get() > 0 ? null : kept.value;
  }

  /**
   * The value, loaded where it is not at hand, by one of those who ask for it.
   *
   * @param loader the same for the same key
   * @return null where there is none
   * @throws RuntimeException what the loader threw, to all who waited for it
   * @throws CancellationException if this thread was interrupted while it waited
   */
  public @Nullable V get(K key, Loader<K, V> loader) {
    while (true) {
      AtomicBoolean first = new AtomicBoolean();
      CompletableFuture<Kept<V>> known =
          cache.get(
              key,
              (_, _) -> {
                first.set(true);
                return new CompletableFuture<>();
              });
      if (first.get()) {
        return load(key, loader, known);
      }
      try {
        Kept<V> kept = await(known);
        if (kept == null) {
          return null;
        }
        refreshIfOld(key, loader, known, kept);
        return kept.value;
      } catch (LoaderGoneException _) {
        // whoever loaded it gave up for reasons of its own; somebody else does
        cache.asMap().remove(key, known);
      }
    }
  }

  /**
   * Loads what is not at hand of many keys at once, before anybody asks for it. Who asks for one of
   * them meanwhile waits for all.
   *
   * @param loader is given only keys of which nothing is kept or being loaded; not called for none
   * @throws RuntimeException what the loader threw, also to all who waited for one of them
   */
  public void fill(Collection<K> keys, LoaderOfMany<K, V> loader) {
    Map<K, CompletableFuture<Kept<V>>> mine = new HashMap<>();
    for (K key : keys) {
      CompletableFuture<Kept<V>> future = new CompletableFuture<>();
      if (cache.asMap().putIfAbsent(key, future) == null) {
        mine.put(key, future);
      }
    }
    if (mine.isEmpty()) {
      return;
    }
    try {
      Map<K, V> loaded = loader.load(mine.keySet());
      mine.forEach(
          (key, future) -> {
            V value = loaded.get(key);
            future.complete(value == null ? null : new Kept<>(value, freshUntil()));
          });
    } catch (RuntimeException | Error e) {
      mine.values().forEach(future -> future.completeExceptionally(e));
      throw e;
    }
  }

  /** What is kept takes so many bytes, roughly. */
  public long bytes() {
    return cache
        .synchronous()
        .policy()
        .eviction()
        .map(eviction -> eviction.weightedSize().orElse(0))
        .orElse(0L);
  }

  /** Forgets a value, and what is being loaded of it. */
  public void drop(K key) {
    cache.asMap().remove(key);
  }

  /** Forgets a value that is found to be outdated, and what is being loaded whatever it is. */
  public void dropIf(K key, Predicate<V> outdated) {
    cache
        .asMap()
        .computeIfPresent(
            key,
            (_, known) -> {
              Kept<V> kept = loaded(known);
              return kept == null || outdated.test(kept.value) ? null : known;
            });
  }

  /** Null for what is being loaded, or was not. */
  private static <T> @Nullable T loaded(CompletableFuture<T> known) {
    return known.isDone() && !known.isCompletedExceptionally() ? known.getNow(null) : null;
  }

  private @Nullable V load(K key, Loader<K, V> loader, CompletableFuture<Kept<V>> mine) {
    try {
      V value = loader.load(key);
      mine.complete(value == null ? null : new Kept<>(value, freshUntil()));
      return value;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(Work.isCurrentOver() ? new LoaderGoneException() : e);
      throw e;
    }
  }

  private static <T> @Nullable T await(CompletableFuture<T> value) {
    try {
      return value.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("nobody waits for this any more");
    }
  }

  /** The request that loaded a value was ended before; others that wait for it were not. */
  private static final class LoaderGoneException extends RuntimeException {

    LoaderGoneException() {
      super("the request that loaded this was ended", null, false, false);
    }
  }

  private void refreshIfOld(
      K key, Loader<K, V> loader, CompletableFuture<Kept<V>> known, Kept<V> kept) {
    long until = kept.freshUntil.get();
    long now = nanoTime.getAsLong();
    // the one who moves the time on loads it again; should that fail, the next try is then
    if (now - until > 0
        && kept.freshUntil.compareAndSet(until, now + PAUSE_AFTER_FAILURE.toNanos())) {
      refreshing.execute(() -> refresh(key, loader, known));
    }
  }

  private void refresh(K key, Loader<K, V> loader, CompletableFuture<Kept<V>> known) {
    try {
      V value = loader.load(key);
      if (value == null) {
        cache.asMap().remove(key, known);
      } else {
        // unless it was dropped meanwhile, and this was read before that
        cache
            .asMap()
            .replace(
                key, known, CompletableFuture.completedFuture(new Kept<>(value, freshUntil())));
      }
    } catch (RuntimeException e) {
      LOG.debug("{} could not be loaded again and is shown as it was", key, e);
    }
  }

  private long freshUntil() {
    double jitter = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
    return nanoTime.getAsLong() + (long) (fresh.toNanos() * jitter);
  }
}
