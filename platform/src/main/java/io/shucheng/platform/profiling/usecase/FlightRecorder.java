package io.shucheng.platform.profiling.usecase;

import io.shucheng.platform.files.PrivateFile;
import io.shucheng.platform.profiling.domain.CallTree;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JDK's, told what of this process it may write down. */
final class FlightRecorder {

  private static final Logger LOG = LoggerFactory.getLogger(FlightRecorder.class);

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

  private FlightRecorder() {}

  /** Records for so long into a file; whoever interrupts it has none. */
  static void record(Duration length, Path file) throws IOException, InterruptedException {
    try (Recording recording = newRecording()) {
      enable(recording);
      recording.start();
      Thread.sleep(length);
      recording.stop();
      try (InputStream stream = recording.getStream(null, null)) {
        PrivateFile.replaceUnforced(file, stream::transferTo);
      }
    }
  }

  /** The calls that were seen running. */
  static CallTree calls(Path recording) throws IOException {
    CallTree tree = CallTree.of("all");
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
          tree.add(stack(event));
        }
      }
    }
    return tree;
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
}
