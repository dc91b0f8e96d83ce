package io.shucheng.risk.wire;

import io.shucheng.risk.domain.FetchedRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rules as they lie on disk.
 *
 * @param service whose they are: another's are not taken for them
 */
record KeptForm(
    @Nullable String service,
    @Nullable String tag,
    @Nullable String fetchedAt,
    @Nullable RulesForm rules) {

  static KeptForm of(String service, FetchedRules fetched) {
    return new KeptForm(
        service, fetched.tag(), fetched.fetchedAt().toString(), RulesForm.of(fetched.rules()));
  }

  FetchedRules read(String expected) {
    if (!expected.equals(service) || rules == null || fetchedAt == null) {
      throw new IllegalArgumentException("they are not those of " + expected);
    }
    return new FetchedRules(rules.read(), tag, Instant.parse(fetchedAt));
  }
}
