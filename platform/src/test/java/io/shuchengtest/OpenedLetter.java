package io.shuchengtest;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A letter as a mail program opens it. */
public record OpenedLetter(MimeMessage message) {

  /** Opens one of the outbox's files. */
  public static OpenedLetter of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new OpenedLetter(new MimeMessage(Session.getInstance(new Properties()), in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new AssertionError(file + " is no letter", e);
    }
  }

  public String subject() throws MessagingException {
    return message.getSubject();
  }

  /** Its one recipient. */
  public String recipient() throws MessagingException {
    return message.getAllRecipients()[0].toString();
  }

  public String text() throws MessagingException, IOException {
    return part("text/plain");
  }

  public String html() throws MessagingException, IOException {
    return part("text/html");
  }

  private String part(String type) throws MessagingException, IOException {
    String found = find(message, type);
    if (found == null) {
      throw new AssertionError("no " + type + " in " + message.getMessageID());
    }
    return found;
  }

  private static @Nullable String find(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int index = 0; index < parts.getCount(); index++) {
        String found = find(parts.getBodyPart(index), type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
