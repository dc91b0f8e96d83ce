package io.shucheng.platform.mail.config;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes the letters.
 *
 * @param from with or without a name: {@code 书城 <orders@shop.example>}; has to be set where a mail
 *     server is
 * @param outbox how many letters the folder keeps: at some KB each, tens of MB
 */
@ConfigurationProperties("shucheng.mail")
record MailSettings(@Nullable String from, @DefaultValue("10000") int outbox) {

  /** Nobody's: for letters that only lie in the folder. */
  private static final String UNSET = "Shucheng <shop@shucheng.invalid>";

  MailSettings {
    if (outbox < 1) {
      throw new IllegalArgumentException(
          "shucheng.mail.outbox is %d; 1 at least".formatted(outbox));
    }
    parse(from == null || from.isBlank() ? UNSET : from);
  }

  boolean hasSender() {
    return from != null && !from.isBlank();
  }

  InternetAddress sender() {
    return parse(from == null || from.isBlank() ? UNSET : from);
  }

  private static InternetAddress parse(String from) {
    try {
      InternetAddress[] addresses = InternetAddress.parse(from, true);
      if (addresses.length != 1
          || !addresses[0].getAddress().matches("[!-~]+@[A-Za-z0-9.-]+")
          || from.chars().anyMatch(Character::isISOControl)) {
        throw new AddressException("not one address");
      }
      InternetAddress address = addresses[0];
      address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
      return address;
    } catch (AddressException | UnsupportedEncodingException e) {
      throw new IllegalArgumentException(
          "shucheng.mail.from is '%s'; write one address such as 书城 <orders@shop.example>"
              .formatted(from),
          e);
    }
  }
}
