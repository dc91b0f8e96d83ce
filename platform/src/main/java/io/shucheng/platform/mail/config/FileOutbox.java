package io.shucheng.platform.mail.config;

import io.shucheng.platform.files.PrivateFile;
import io.shucheng.platform.mail.Letter;
import io.shucheng.platform.mail.LetterNotSentException;
import io.shucheng.platform.mail.Mail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of letters, one {@code .eml} file each, which any mail program opens. Only its owner can
 * read them. It waits for no disk, for an order's letter must not take the time of an order's
 * commit. It keeps the newest, and forgets the oldest when it is full: which they are it knows by
 * heart, for to list a full folder takes as long as a hundred letters.
 */
final class FileOutbox implements Mail {

  private static final String SUFFIX = ".eml";

  private final Path folder;
  private final int most;
  private final Envelopes envelopes;

  /** The letters in the folder, the oldest first; null until the first one is sent. */
  private @Nullable Deque<Path> kept;

  FileOutbox(Path folder, int most, Envelopes envelopes) {
    this.folder = folder;
    this.most = most;
    this.envelopes = envelopes;
  }

  @Override
  public void send(Letter letter) {
    Path file = folder.resolve(letter.id() + SUFFIX);
    try {
      if (Files.exists(file)) {
        return;
      }
      byte[] message = envelopes.seal(letter);
      makeRoom();
      PrivateFile.replaceUnforced(file, out -> out.write(message));
      keep(file);
    } catch (IOException e) {
      throw new LetterNotSentException("%s cannot be written to %s".formatted(letter, folder), e);
    }
  }

  private synchronized void makeRoom() throws IOException {
    if (kept == null) {
      kept = letters();
    }
    while (kept.size() >= most) {
      Files.deleteIfExists(kept.removeFirst());
    }
  }

  private synchronized void keep(Path file) {
    if (kept != null) {
      kept.addLast(file);
    }
  }

  private Deque<Path> letters() throws IOException {
    List<Aged> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return new ArrayDeque<>();
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(SUFFIX)) {
          try {
            found.add(new Aged(file, Files.getLastModifiedTime(file)));
          } catch (NoSuchFileException _) {
            // somebody has just taken it away
          }
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparing(Aged::written).thenComparing(Aged::file))
        .map(Aged::file)
        .collect(Collectors.toCollection(ArrayDeque::new));
  }

  private record Aged(Path file, FileTime written) {}
}
