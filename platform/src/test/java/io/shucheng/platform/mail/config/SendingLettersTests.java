package io.shucheng.platform.mail.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.mail.Letter;
import io.shucheng.platform.mail.LetterNotSentException;
import io.shucheng.platform.mail.Mail;
import io.shuchengtest.OpenedLetter;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SendingLettersTests {

  @TempDir Path home;

  private ApplicationContextRunner shop() {
    return new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
        .withUserConfiguration(MailConfiguration.class)
        .withBean(Clock.class, Clock::systemUTC)
        .withBean(ShuchengHome.class, () -> new ShuchengHome(home));
  }

  @Test
  void withoutAMailServerLettersLieInTheFolder() {
    shop()
        .withPropertyValues("shucheng.mail.from=书城 <orders@shop.example>")
        .run(
            context -> {
              context.getBean(Mail.class).send(letter("order-1", "reader@bookworm.cn"));
              Path file = home.resolve("outbox").resolve("order-1.eml");
              MimeMessage message = OpenedLetter.of(file).message();
              assertThat(message.getSubject()).isEqualTo("订单 1：谢谢！");
              assertThat(message.getFrom()[0].toString()).contains("orders@shop.example");
              assertThat(message.getAllRecipients()).hasSize(1);
              assertThat(message.getAllRecipients()[0]).hasToString("reader@bookworm.cn");
              assertThat(message.getMessageID()).isEqualTo("<order-1@shop.example>");
              assertThat(message.getContentLanguage()).containsExactly("zh-CN");
              assertThat(new OpenedLetter(message).text()).isEqualTo("您好，世界");
              assertThat(new OpenedLetter(message).html()).isEqualTo("<p>您好，世界</p>");
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------");
              assertThat(
                      PosixFilePermissions.toString(
                          Files.getPosixFilePermissions(file.getParent())))
                  .isEqualTo("rwx------");
            });
  }

  @Test
  void whatIsLongOrOddComesAsItWent() {
    String subject = "订单🚚 ".repeat(39) + "end";
    String text = "-- \n.\n--=_order-1--\nFrom here\n" + "长".repeat(20_000);
    shop()
        .run(
            context -> {
              context
                  .getBean(Mail.class)
                  .send(
                      new Letter("order-1", "r@b.cn", subject, text, "<p>=20</p>", Locale.ENGLISH));
              Path file = home.resolve("outbox").resolve("order-1.eml");
              MimeMessage message = OpenedLetter.of(file).message();
              assertThat(message.getSubject()).isEqualTo(subject);
              assertThat(new OpenedLetter(message).text()).isEqualTo(text);
              assertThat(new OpenedLetter(message).html()).isEqualTo("<p>=20</p>");
              try (Stream<String> lines = Files.lines(file)) {
                assertThat(lines).allMatch(line -> line.length() <= 78);
              }
            });
  }

  @Test
  void aServerThatEndsMessagesAtADotGetsThemWhole() {
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    try {
      with(server)
          .run(
              context -> {
                context
                    .getBean(Mail.class)
                    .send(
                        new Letter(
                            "order-1", "r@b.cn", "S", "a\n.\nb", "<p>.</p>", Locale.ENGLISH));
                assertThat(new OpenedLetter(server.getReceivedMessages()[0]).text())
                    .isEqualTo("a\n.\nb");
              });
    } finally {
      server.stop();
    }
  }

  @Test
  void theSameLetterIsThereOnce() {
    shop()
        .run(
            context -> {
              Mail mail = context.getBean(Mail.class);
              mail.send(letter("order-1", "reader@bookworm.cn"));
              Path file = home.resolve("outbox").resolve("order-1.eml");
              byte[] first = Files.readAllBytes(file);
              mail.send(letter("order-1", "reader@bookworm.cn"));
              assertThat(file).hasBinaryContent(first);
              assertThat(letters()).isEqualTo(1);
            });
  }

  @Test
  void theFolderForgetsItsOldest() {
    shop()
        .withPropertyValues("shucheng.mail.outbox=20")
        .run(
            context -> {
              Mail mail = context.getBean(Mail.class);
              for (int number = 0; number < 50; number++) {
                mail.send(letter("order-" + number, "reader@bookworm.cn"));
                Files.setLastModifiedTime(
                    home.resolve("outbox").resolve("order-" + number + ".eml"),
                    FileTime.from(Instant.ofEpochSecond(1_000 + number)));
                assertThat(letters()).isLessThanOrEqualTo(20);
              }
              assertThat(letters()).isGreaterThanOrEqualTo(17);
              assertThat(home.resolve("outbox").resolve("order-49.eml")).exists();
              assertThat(home.resolve("outbox").resolve("order-0.eml")).doesNotExist();
            });
  }

  @Test
  void aMailServerGetsEachLetterOnce() {
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    try {
      with(server)
          .run(
              context -> {
                Mail mail = context.getBean(Mail.class);
                mail.send(letter("order-1", "reader@bookworm.cn"));
                mail.send(letter("order-1", "reader@bookworm.cn"));
                mail.send(letter("order-2", "reader@bookworm.cn"));
                MimeMessage[] received = server.getReceivedMessages();
                assertThat(received).hasSize(2);
                assertThat(received[0].getMessageID()).isEqualTo("<order-1@shop.example>");
                assertThat(received[0].getSubject()).isEqualTo("订单 1：谢谢！");
                assertThat(new OpenedLetter(received[0]).text().strip()).isEqualTo("您好，世界");
                assertThat(home.resolve("outbox")).doesNotExist();
              });
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reader@example.com",
        "reader@EXAMPLE.org",
        "reader@mail.example.net",
        "reader@shop.test",
        "reader@shop.invalid",
        "reader@shop.example"
      })
  void whatNobodyCanReceiveIsNotSent(String to) {
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    try {
      with(server)
          .run(
              context -> {
                context.getBean(Mail.class).send(letter("order-1", to));
                assertThat(server.getReceivedMessages()).isEmpty();
                assertThat(letters()).isEqualTo(1);
              });
    } finally {
      server.stop();
    }
  }

  @Test
  void aMailServerThatIsGoneIsToldOf() {
    shop()
        .withPropertyValues(
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=1",
            "shucheng.mail.from=orders@shop.example")
        .run(
            context ->
                assertThatThrownBy(
                        () ->
                            context
                                .getBean(Mail.class)
                                .send(letter("order-1", "reader@bookworm.cn")))
                    .isInstanceOf(LetterNotSentException.class)
                    .hasMessageContaining("order-1"));
  }

  @Test
  void aMailServerNeedsASender() {
    shop()
        .withPropertyValues("spring.mail.host=127.0.0.1")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("shucheng.mail.from"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a@b.c, d@e.f", "A <a@b.c>\nBcc: d@e.f", "书城 orders@shop"})
  void aSenderIsOneAddress(String from) {
    shop()
        .withPropertyValues("shucheng.mail.from=" + from)
        .run(context -> assertThat(context).hasFailed());
  }

  private ApplicationContextRunner with(GreenMail server) {
    return shop()
        .withPropertyValues(
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + server.getSmtp().getPort(),
            "shucheng.mail.from=书城 <orders@shop.example>");
  }

  private static Letter letter(String id, String to) {
    return new Letter(id, to, "订单 1：谢谢！", "您好，世界", "<p>您好，世界</p>", Locale.SIMPLIFIED_CHINESE);
  }

  private long letters() throws Exception {
    try (Stream<Path> files = Files.list(home.resolve("outbox"))) {
      return files.count();
    }
  }
}
