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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
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
import javax.management.JMException;
import javax.management.ObjectName;
import javax.xml.stream.XMLStreamException;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records with the JDK's Flight Recorder; one at a time, the last few are kept. */
@Component
class RecordProfiles implements Profiles {

  private static final Logger LOG = LoggerFactory.getLogger(RecordProfiles.class);

  private static final int KEPT = 5;
  private static final int DEEPEST = 256;
  private static final long LARGEST_BYTES = 256L << 20;
  private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(10);
  private static final Duration LONG_WAIT = Duration.ofMillis(20);

  /**
   * What is recorded beside samples. Events that tell the environment, the command line, other
   * processes or messages of exceptions are not among them.
   */
  private static final List<String> EVENTS =
      List.of(
          "jdk.GarbageCollection",
          "jdk.GCPhasePause",
          "jdk.CPULoad",
          "jdk.ThreadCPULoad",
          "jdk.Compilation",
          "jdk.Deoptimization",
          "jdk.ObjectAllocationSample",
          "jdk.VirtualThreadPinned");

  private static final List<String> WAITS = List.of("jdk.JavaMonitorEnter", "jdk.ThreadPark");

  /**
   * Of code that runs. The other kind, of native methods, sees those that wait for a socket, too.
   */
  private static final String SAMPLE = "jdk.ExecutionSample";

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
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "seconds: %d is outside %d to %d"
              .formatted(length.toSeconds(), SHORTEST.toSeconds(), LONGEST.toSeconds()));
    }
    if (!kept.isEmpty() && kept.getFirst().status() == Profile.Status.RUNNING) {
      throw new ProfileUnderWayException();
    }
    if (kept.isEmpty()) {
      deleteLeftovers();
    }
    while (kept.size() >= KEPT) {
      delete(kept.removeLast().id());
    }
    Profile profile =
        new Profile(UUID.randomUUID(), clock.instant(), length, Profile.Status.RUNNING, 0);
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

  /**
   * The recorder keeps 64 calls of a stack, and a request has more. It can be told another number
   * only before it records for the first time.
   */
  private static void keepWholeStacks() {
    try {
      var _ =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "jfrConfigure",
                  new Object[] {new String[] {"stackdepth=" + DEEPEST}},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      LOG.info("Stacks of profiles are cut at 64 calls", e);
    }
  }

  private void record(Profile profile) {
    long samples = 0;
    Profile.Status status = Profile.Status.FAILED;
    try (Recording recording = newRecording()) {
      enable(recording);
      recording.start();
      Thread.sleep(profile.length());
      recording.stop();
      try (InputStream stream = recording.getStream(null, null)) {
        PrivateFile.replaceUnforced(recordingOf(profile.id()), stream::transferTo);
      }
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

  private static Recording newRecording() {
    keepWholeStacks();
    Recording recording = new Recording();
    recording.setMaxSize(LARGEST_BYTES);
    return recording;
  }

  private static void enable(Recording recording) {
    EVENTS.forEach(recording::enable);
    recording.enable(SAMPLE).withPeriod(BETWEEN_SAMPLES);
    recording.enable("jdk.NativeMethodSample").withPeriod(BETWEEN_SAMPLES);
    WAITS.forEach(event -> recording.enable(event).withThreshold(LONG_WAIT));
  }

  private long draw(Profile profile) throws IOException {
    CallTree tree = CallTree.of("all");
    try (RecordingFile file = new RecordingFile(recordingOf(profile.id()))) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
          tree.add(stack(event));
        }
      }
    }
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

  private static List<String> stack(RecordedEvent event) {
    return event.getStackTrace().getFrames().reversed().stream()
        .map(frame -> name(frame.getMethod()))
        .toList();
  }

  private static String name(RecordedMethod method) {
    String type = method.getType().getName();
    // classes that are made while it runs have another name each time
    int made = type.indexOf("$$Lambda");
    return (made < 0 ? type : type.substring(0, made) + "$$Lambda") + "." + method.getName();
  }

  private synchronized void over(Profile profile, Profile.Status status, long samples) {
    recorder = null;
    if (kept.remove(profile)) {
      kept.addFirst(
          new Profile(profile.id(), profile.startedAt(), profile.length(), status, samples));
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
