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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of letters, one {@code .eml} file each, which any mail program opens. Only its owner can
 * read them. It waits for no disk, for an order's letter must not take the time of an order's
 * commit. It keeps the newest, and forgets some of the oldest when it is full.
 */
final class FileOutbox implements Mail {

  private static final String SUFFIX = ".eml";

  /** Some at once, so that a full folder is not listed for every letter. */
  private static final int FORGOTTEN_AT_ONCE = 100;

  private final Path folder;
  private final int most;
  private final Envelopes envelopes;
  private int count = -1;

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
    } catch (IOException e) {
      throw new LetterNotSentException("%s cannot be written to %s".formatted(letter, folder), e);
    }
  }

  private synchronized void makeRoom() throws IOException {
    if (count < 0) {
      count = Files.isDirectory(folder) ? letters().size() : 0;
    }
    if (count >= most) {
      List<Aged> oldestFirst = letters();
      oldestFirst.sort(Comparator.comparing(Aged::written).thenComparing(Aged::file));
      int surplus = oldestFirst.size() + 1 - most;
      int forgotten = surplus <= 0 ? 0 : Math.min(oldestFirst.size(), surplus + spare());
      for (Aged letter : oldestFirst.subList(0, forgotten)) {
        Files.deleteIfExists(letter.file());
      }
      count = oldestFirst.size() - forgotten;
    }
    count++;
  }

  private int spare() {
    return Math.min(FORGOTTEN_AT_ONCE, most / 10);
  }

  private List<Aged> letters() throws IOException {
    List<Aged> found = new ArrayList<>();
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
    return found;
  }

  private record Aged(Path file, FileTime written) {}
}
