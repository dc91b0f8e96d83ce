package io.shucheng.platform.mail.config;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/** A message that goes out as it was sealed, its id included. */
final class SealedMessage extends MimeMessage {

  private static final Session SESSION = Session.getInstance(new Properties());

  SealedMessage(byte[] message) throws MessagingException {
    super(SESSION, new ByteArrayInputStream(message));
  }

  @Override
  public void saveChanges() {
    saved = true;
  }
}
