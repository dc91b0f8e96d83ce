package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountLetters;
import io.shucheng.platform.identity.TooManyResetsException;
import io.shucheng.platform.identity.domain.EmailAddress;
import io.shucheng.platform.identity.domain.PasswordReset;
import io.shucheng.platform.identity.domain.PasswordResetsIssued;
import io.shucheng.platform.identity.domain.TokenHash;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Has letters about accounts written, one after another and on a thread of its own: whoever forgot
 * a password learns nothing from how long it takes. A letter that is lost, or waits when the shop
 * closes, is asked for again; a good-bye that is lost is not.
 */
@Component
class AccountPost implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(AccountPost.class);

  /** An account's in an hour; more would be a nuisance to its owner. */
  private static final int MOST_OF_AN_ACCOUNT = 3;

  private static final int MOST_WAITING = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final AccountsInUse accounts;
  private final PasswordResetsIssued resets;
  private final ObjectProvider<AccountLetters> letters;
  private final Clock clock;
  private final ExecutorService writer =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofVirtual().name("account-post").factory());

  AccountPost(
      AccountsInUse accounts,
      PasswordResetsIssued resets,
      ObjectProvider<AccountLetters> letters,
      Clock clock) {
    this.accounts = accounts;
    this.resets = resets;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * Returns at once.
   *
   * @throws TooManyResetsException if too many wait
   */
  void helpWithPassword(EmailAddress address, Locale language) {
    try {
      writer.execute(() -> writeNow(address, language));
    } catch (RejectedExecutionException e) {
      throw new TooManyResetsException();
    }
  }

  /** Returns at once; where too many wait, nothing is written. */
  void sayGoodbye(Account account, Locale language) {
    try {
      writer.execute(() -> sayGoodbyeNow(account, language));
    } catch (RejectedExecutionException e) {
      log.warn("An erased account's owner was not written to: too many letters wait");
    }
  }

  private void sayGoodbyeNow(Account account, Locale language) {
    try {
      letters.ifAvailable(each -> each.erased(account, language));
    } catch (RuntimeException e) {
      log.warn("An erased account's owner was not written to", e);
    }
  }

  private void writeNow(EmailAddress address, Locale language) {
    try {
      accounts.withAddress(address.value()).ifPresent(account -> writeTo(account, language));
    } catch (RuntimeException e) {
      // whoever waits for the letter asks again
      log.warn("A letter about a forgotten password was not sent", e);
    }
  }

  private void writeTo(Account account, Locale language) {
    String secret = TokenHash.newSecret();
    PasswordReset reset = new PasswordReset(TokenHash.of(secret), account.id(), clock.instant());
    if (resets.add(reset, MOST_OF_AN_ACCOUNT)) {
      letters.getObject().passwordReset(account, secret, PasswordReset.LIFETIME, language);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    writer.shutdownNow();
    if (!writer.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      log.info("Left a letter about an account unwritten");
    }
  }
}
