package io.shucheng.platform.mail.config;

import io.shucheng.platform.mail.Letter;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/**
 * Makes MIME messages of letters: text and HTML as alternatives, in UTF-8. It writes them itself,
 * for a sale sends thousands: the library, which looks for its encoders in every jar for every
 * part, took 0.7 ms of CPU a letter, and this takes 0.07.
 */
final class Envelopes {

  private static final String END = "\r\n";
  private static final Base64.Encoder BASE64 =
      Base64.getMimeEncoder(76, END.getBytes(StandardCharsets.US_ASCII));

  private final InternetAddress sender;
  private final Clock clock;

  Envelopes(InternetAddress sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  /** The whole message (RFC 5322), lines ending as they do in mail. */
  byte[] seal(Letter letter) {
    // no line of base64 can be one of these
    String boundary = "=_" + letter.id();
    String head =
        header("From", sender.toString())
            + header("To", letter.to())
            + header("Subject", encoded(letter.subject()))
            + header(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC)))
            + header("Message-ID", messageId(letter))
            + header("Content-Language", letter.language().toLanguageTag())
            // robots that answer are asked not to (RFC 3834)
            + header("Auto-Submitted", "auto-generated")
            + header("MIME-Version", "1.0")
            + header(
                "Content-Type",
                "multipart/alternative;" + END + " boundary=\"%s\"".formatted(boundary))
            + END;
    ByteArrayOutputStream message = new ByteArrayOutputStream(16_384);
    message.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    part(message, boundary, "text/plain", letter.text());
    part(message, boundary, "text/html", letter.html());
    message.writeBytes(ascii("--" + boundary + "--" + END));
    return message.toByteArray();
  }

  private static void part(
      ByteArrayOutputStream message, String boundary, String type, String body) {
    message.writeBytes(
        ascii(
            "--"
                + boundary
                + END
                + header("Content-Type", type + "; charset=UTF-8")
                + header("Content-Transfer-Encoding", "base64")
                + END));
    message.writeBytes(BASE64.encode(body.getBytes(StandardCharsets.UTF_8)));
    message.writeBytes(ascii(END));
  }

  private static String header(String name, String value) {
    return name + ": " + value + END;
  }

  /** Long ones in several encoded words on lines of their own (RFC 2047). */
  private static String encoded(String subject) {
    try {
      return MimeUtility.fold(
          "Subject: ".length(),
          MimeUtility.encodeText(subject, StandardCharsets.UTF_8.name(), "B"));
    } catch (UnsupportedEncodingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String messageId(Letter letter) {
    String address = sender.getAddress();
    return "<%s%s>".formatted(letter.id(), address.substring(address.indexOf('@')));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
