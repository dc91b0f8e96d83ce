package io.shucheng.catalog.domain;

import io.shucheng.catalog.ImportId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The imports that were ever started, seen from every node. */
public interface ImportRuns {

  /** Remembers a new import, and that this process lives as long as the answer is not closed. */
  ImportTurn add(ImportRun run);

  /** Writes where an import stands. */
  void update(ImportRun run);

  Optional<ImportRun> find(ImportId id);

  /**
   * The latest, newest first.
   *
   * @param before only those that are older than this one; null for all
   */
  List<ImportRun> latest(int most, @Nullable ImportId before);

  /** Adds to an import's reject report, behind what is there. */
  void addRejections(ImportId id, int from, List<Rejection> rejections);

  /** Goes through an import's reject report, without holding it in memory. */
  void forEachRejection(ImportId id, Consumer<Rejection> reader);

  /**
   * Marks as failed what still stands as running though its process died.
   *
   * @return the imports that were
   */
  List<ImportId> failAbandoned(String failure, Instant at);
}
