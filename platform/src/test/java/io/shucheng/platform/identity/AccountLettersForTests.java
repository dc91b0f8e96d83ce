package io.shucheng.platform.identity;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Keeps what would be written. */
@Component
public class AccountLettersForTests implements AccountLetters {

  private final Map<AccountId, List<Written>> letters = new ConcurrentHashMap<>();

  /** A letter. */
  public record Written(String token, Duration goodFor, Locale language) {}

  @Override
  public void passwordReset(Account account, String token, Duration goodFor, Locale language) {
    letters
        .computeIfAbsent(account.id(), _ -> new CopyOnWriteArrayList<>())
        .add(new Written(token, goodFor, language));
  }

  public List<Written> to(AccountId account) {
    return letters.getOrDefault(account, List.of());
  }
}
