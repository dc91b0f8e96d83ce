package io.shucheng.letters.usecase;

import io.shucheng.letters.sheets.AccountSheets;
import io.shucheng.letters.sheets.Printer;
import io.shucheng.letters.sheets.Sheet;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountLetters;
import io.shucheng.platform.mail.Letter;
import io.shucheng.platform.mail.Mail;
import io.shucheng.words.Language;
import io.shucheng.words.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes to people about their accounts. */
@Component
public class WriteAboutAccount implements AccountLetters {

  private final AccountSheets sheets;
  private final Printer printer;
  private final Mail mail;

  WriteAboutAccount(AccountSheets sheets, Printer printer, Mail mail) {
    this.sheets = sheets;
    this.printer = printer;
    this.mail = mail;
  }

  @Override
  public void passwordReset(Account account, String token, Duration goodFor, Locale language) {
    send(
        "password-reset-" + UUID.randomUUID(),
        account,
        sheets.passwordReset(token, goodFor, texts(language)));
  }

  @Override
  public void erased(Account account, Locale language) {
    send("account-erased-" + account.id(), account, sheets.erased(texts(language)));
  }

  private void send(String id, Account account, Sheet sheet) {
    mail.send(
        new Letter(
            id,
            account.email(),
            sheet.subject(),
            printer.text(sheet),
            printer.html(sheet),
            sheet.texts().language().locale()));
  }

  private static Texts texts(Locale language) {
    return new Texts(Language.of(language.getLanguage()).orElse(Language.ENGLISH));
  }
}
