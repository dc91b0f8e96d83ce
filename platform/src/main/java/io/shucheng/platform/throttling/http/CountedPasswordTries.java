package io.shucheng.platform.throttling.http;

import io.shucheng.platform.identity.PasswordTries;
import io.shucheng.platform.throttling.Allowance;
import io.shucheng.platform.throttling.domain.Buckets;
import io.shucheng.platform.throttling.domain.Client;
import io.shucheng.platform.throttling.domain.Denial;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Takes tries of passwords from the buckets of the addresses that they are tried for. */
@Component
class CountedPasswordTries implements PasswordTries {

  private final Buckets buckets;

  CountedPasswordTries(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public void begin(String email) {
    Denial denial = buckets.take(Allowance.FAILED_LOG_INS, client(email));
    if (denial != null) {
      throw TooMany.of(denial);
    }
  }

  @Override
  public void doesNotCount(String email) {
    buckets.giveBack(Allowance.FAILED_LOG_INS, client(email));
  }

  private static Client client(String email) {
    return new Client.Named(email.strip().toLowerCase(Locale.ROOT));
  }
}
