package io.shucheng.platform.mail.config;

import io.shucheng.platform.mail.Letter;
import io.shucheng.platform.mail.LetterNotSentException;
import io.shucheng.platform.mail.Mail;
import jakarta.mail.MessagingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Hands letters to the mail server. What went out lately does not go out again when its event is
 * repeated; letters to addresses that nobody can have go into the folder.
 */
final class ServerMail implements Mail {

  /** RFC 2606 and RFC 6761: nobody has an address there, and no server should be asked. */
  private static final Pattern RESERVED =
      Pattern.compile("(.*\\.)?(example\\.(com|net|org)|example|test|invalid|localhost)\\.?");

  /** A repetition comes within minutes; this is many times what a sale sends in that time. */
  private static final int REMEMBERED = 20_000;

  private final JavaMailSender server;
  private final Envelopes envelopes;
  private final Mail folder;
  private final Set<String> sent =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  /** The same letter twice at once has to wait for itself. */
  private final Object[] counters = Stream.generate(Object::new).limit(64).toArray();

  ServerMail(JavaMailSender server, Envelopes envelopes, Mail folder) {
    this.server = server;
    this.envelopes = envelopes;
    this.folder = folder;
  }

  @Override
  public void send(Letter letter) {
    String domain = letter.to().substring(letter.to().indexOf('@') + 1);
    if (RESERVED.matcher(domain.toLowerCase(Locale.ROOT)).matches()) {
      folder.send(letter);
      return;
    }
    synchronized (counters[Math.floorMod(letter.id().hashCode(), counters.length)]) {
      if (!sent.contains(letter.id())) {
        handOver(letter);
        sent.add(letter.id());
      }
    }
  }

  private void handOver(Letter letter) {
    try {
      server.send(new SealedMessage(envelopes.seal(letter)));
    } catch (MailException | MessagingException e) {
      throw new LetterNotSentException("the mail server did not take the " + letter, e);
    }
  }
}
