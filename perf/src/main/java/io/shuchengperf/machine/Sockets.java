package io.shuchengperf.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which process holds which TCP socket, as Linux tells it in {@code /proc}. */
final class Sockets {

  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

  private final List<Entry> entries;

  private Sockets(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * A line of {@code /proc/net/tcp}.
   *
   * @param inode 0 for a socket that nobody holds any more
   */
  record Entry(int localPort, int remotePort, boolean listening, long inode) {

    static Entry parse(String line) {
      String[] fields = line.strip().split("\\s+", -1);
      return new Entry(
          port(fields[1]), port(fields[2]), fields[3].equals("0A"), Long.parseLong(fields[9]));
    }

    private static int port(String address) {
      return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }
  }

  /** All there are; none where the system has no {@code /proc}. */
  static Sockets read() {
    List<Entry> entries = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      try {
        Files.readAllLines(Path.of("/proc/net", table)).stream()
            .skip(1)
            .map(Entry::parse)
            .forEach(entries::add);
      } catch (IOException _) {
        // no Linux, or no IPv6
      }
    }
    return new Sockets(entries);
  }

  /** The process that listens on a port, if it may be seen. */
  OptionalLong listener(int port) {
    Set<Long> wanted = new HashSet<>();
    entries.stream()
        .filter(entry -> entry.listening() && entry.localPort() == port)
        .forEach(entry -> wanted.add(entry.inode()));
    return wanted.isEmpty()
        ? OptionalLong.empty()
        : ProcessHandle.allProcesses()
            .mapToLong(ProcessHandle::pid)
            .filter(pid -> inodes(pid).stream().anyMatch(wanted::contains))
            .findFirst();
  }

  /** The ports that a process is connected to. */
  Set<Integer> remotePorts(long pid) {
    Set<Long> own = inodes(pid);
    Set<Integer> ports = new HashSet<>();
    entries.stream()
        .filter(entry -> !entry.listening() && own.contains(entry.inode()))
        .forEach(entry -> ports.add(entry.remotePort()));
    return ports;
  }

  private static Set<Long> inodes(long pid) {
    Set<Long> inodes = new HashSet<>();
    try (DirectoryStream<Path> held =
        Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
      for (Path link : held) {
        Matcher socket = SOCKET.matcher(target(link));
        if (socket.matches()) {
          inodes.add(Long.parseLong(socket.group(1)));
        }
      }
    } catch (IOException _) {
      // another user's process, or one that has just ended
    }
    return inodes;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException _) {
      return "";
    }
  }
}
