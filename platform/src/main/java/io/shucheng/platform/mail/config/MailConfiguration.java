package io.shucheng.platform.mail.config;

import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.mail.Mail;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Letters go to the mail server where one is configured, else into the folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

  @Bean
  Mail mail(
      ObjectProvider<JavaMailSender> servers,
      MailSettings settings,
      ShuchengHome home,
      Clock clock) {
    Envelopes envelopes = new Envelopes(settings.sender(), clock);
    Mail folder = new FileOutbox(home.folder("outbox"), settings.outbox(), envelopes);
    JavaMailSender server = servers.getIfAvailable();
    if (server == null) {
      return folder;
    }
    if (!settings.hasSender()) {
      throw new IllegalStateException(
          "spring.mail.host is set and shucheng.mail.from is not; write who sends the letters, such as 书城 <orders@shop.example>");
    }
    return new ServerMail(server, envelopes, folder);
  }
}
