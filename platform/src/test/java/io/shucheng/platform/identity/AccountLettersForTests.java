package io.shucheng.platform.identity;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what would be written. */
@Component
public class AccountLettersForTests implements AccountLetters {

  private final Map<AccountId, List<Written>> letters = new ConcurrentHashMap<>();
  private final Map<AccountId, Locale> goodbyes = new ConcurrentHashMap<>();

  /** A letter. */
  public record Written(String token, Duration goodFor, Locale language) {}

  @Override
  public void passwordReset(Account account, String token, Duration goodFor, Locale language) {
    letters
        .computeIfAbsent(account.id(), _ -> new CopyOnWriteArrayList<>())
        .add(new Written(token, goodFor, language));
  }

  @Override
  public void erased(Account account, Locale language) {
    goodbyes.put(account.id(), language);
  }

  /** The language of the last letter to somebody who is gone, or null. */
  public @Nullable Locale goodbyeTo(AccountId account) {
    return goodbyes.get(account);
  }

  public List<Written> to(AccountId account) {
    return letters.getOrDefault(account, List.of());
  }
}
