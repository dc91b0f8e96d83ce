package io.shucheng.platform.profiling.usecase;

import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.files.PrivateFile;
import io.shucheng.platform.profiling.Profile;
import io.shucheng.platform.profiling.ProfileUnderWayException;
import io.shucheng.platform.profiling.Profiles;
import io.shucheng.platform.profiling.domain.CallTree;
import io.shucheng.platform.profiling.domain.FlameGraph;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has one recorded at a time, draws it, and keeps the last few. */
@Component
class RecordProfiles implements Profiles {

  private static final Logger LOG = LoggerFactory.getLogger(RecordProfiles.class);

  private static final int KEPT = 5;

  private final Path folder;
  private final Clock clock;

  /** The newest first. */
  private final Deque<Profile> kept = new ArrayDeque<>();

  private @Nullable Thread recorder;

  RecordProfiles(ShuchengHome home, Clock clock) {
    this.folder = home.folder("profiles");
    this.clock = clock;
  }

  @Override
  public synchronized Profile record(Duration length) {
    Profile profile =
        new Profile(UUID.randomUUID(), clock.instant(), length, Profile.Status.RUNNING, 0);
    if (!kept.isEmpty() && kept.getFirst().status() == Profile.Status.RUNNING) {
      throw new ProfileUnderWayException();
    }
    if (kept.isEmpty()) {
      deleteLeftovers();
    }
    while (kept.size() >= KEPT) {
      delete(kept.removeLast().id());
    }
    kept.addFirst(profile);
    // to draw it takes a processor for a while, which is not to be one that runs requests
    recorder = Thread.ofPlatform().daemon().name("profile").start(() -> record(profile));
    return profile;
  }

  @Override
  public synchronized List<Profile> latest() {
    return List.copyOf(kept);
  }

  @Override
  public synchronized Optional<Profile> find(UUID id) {
    return kept.stream().filter(profile -> profile.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Path> recording(UUID id) {
    return done(id).map(this::recordingOf);
  }

  @Override
  public Optional<Path> flameGraph(UUID id) {
    return done(id).map(this::graphOf);
  }

  private Optional<UUID> done(UUID id) {
    return find(id).filter(profile -> profile.status() == Profile.Status.DONE).map(Profile::id);
  }

  /** Ends the one that is being recorded, and leaves no file that nobody would find again. */
  @PreDestroy
  void close() throws InterruptedException {
    Thread running;
    List<Profile> all;
    synchronized (this) {
      running = recorder;
      all = List.copyOf(kept);
    }
    if (running != null) {
      running.interrupt();
      running.join(Duration.ofSeconds(5));
    }
    all.forEach(profile -> delete(profile.id()));
  }

  private void record(Profile profile) {
    long samples = 0;
    Profile.Status status = Profile.Status.FAILED;
    try {
      FlightRecorder.record(profile.length(), recordingOf(profile.id()));
      samples = draw(profile);
      status = Profile.Status.DONE;
    } catch (IOException | RuntimeException e) {
      LOG.warn("The profile {} could not be recorded", profile.id(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      over(profile, status, samples);
    }
  }

  private long draw(Profile profile) throws IOException {
    CallTree tree = FlightRecorder.calls(recordingOf(profile.id()));
    String title =
        "%s, %d s: %,d samples"
            .formatted(profile.startedAt(), profile.length().toSeconds(), tree.samples());
    PrivateFile.replaceUnforced(
        graphOf(profile.id()),
        out -> {
          try {
            FlameGraph.write(tree, title, out);
          } catch (XMLStreamException e) {
            throw new IOException(e);
          }
        });
    return tree.samples();
  }

  private synchronized void over(Profile profile, Profile.Status status, long samples) {
    recorder = null;
    if (kept.remove(profile)) {
      kept.addFirst(profile.ended(status, samples));
    }
    if (status != Profile.Status.DONE) {
      delete(profile.id());
    }
  }

  private Path recordingOf(UUID id) {
    return folder.resolve(id + ".jfr");
  }

  private Path graphOf(UUID id) {
    return folder.resolve(id + ".svg");
  }

  /** Of a node that was killed. Not before somebody records: a command has no right to them. */
  private void deleteLeftovers() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("old profiles cannot be deleted from " + folder, e);
    }
  }

  private void delete(UUID id) {
    try {
      Files.deleteIfExists(recordingOf(id));
      Files.deleteIfExists(graphOf(id));
    } catch (IOException e) {
      throw new UncheckedIOException("a profile cannot be deleted: " + id, e);
    }
  }
}
