package io.shucheng.platform.mail.config;

import io.shucheng.platform.mail.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Makes MIME messages of letters: text and HTML as alternatives, in UTF-8. */
final class Envelopes {

  private static final Session SESSION = Session.getInstance(new Properties());

  private final InternetAddress sender;
  private final Clock clock;

  Envelopes(InternetAddress sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  MimeMessage seal(Letter letter) throws MessagingException {
    MimeMessage message = new Named(messageId(letter));
    MimeMessageHelper helper =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
    helper.setFrom(sender);
    helper.setTo(new InternetAddress(letter.to(), true));
    helper.setSubject(letter.subject());
    helper.setSentDate(Date.from(clock.instant()));
    helper.setText(letter.text(), letter.html());
    message.setContentLanguage(new String[] {letter.language().toLanguageTag()});
    // robots that answer are asked not to (RFC 3834)
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  private String messageId(Letter letter) {
    String address = sender.getAddress();
    return "<%s%s>".formatted(letter.id(), address.substring(address.indexOf('@')));
  }

  /** A message that keeps its id when it is saved. */
  private static final class Named extends MimeMessage {

    private final String id;

    Named(String id) {
      super(SESSION);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
