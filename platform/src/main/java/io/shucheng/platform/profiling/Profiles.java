package io.shucheng.platform.profiling;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Recordings of what this node's processors were busy with; another node has its own. The last few
 * are kept in {@code SHUCHENG_HOME/profiles} until the node ends or others take their place. They
 * hold names of classes, methods and threads, and no values, settings or environment. Thread-safe.
 */
public interface Profiles {

  /**
   * Begins one.
   *
   * @throws IllegalArgumentException if a {@link Profile} is never so short or so long; the message
   *     names the seconds
   * @throws ProfileUnderWayException if one is being recorded
   */
  Profile record(Duration length);

  /** All that are kept, the newest first. */
  List<Profile> latest();

  /** One that is kept. */
  Optional<Profile> find(UUID id);

  /** The recording, for JDK Mission Control and others that read JFR; once it is done. */
  Optional<Path> recording(UUID id);

  /** Its flame graph, an SVG picture; once it is done. */
  Optional<Path> flameGraph(UUID id);
}
