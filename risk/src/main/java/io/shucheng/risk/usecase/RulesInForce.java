package io.shucheng.risk.usecase;

import io.shucheng.risk.domain.FetchedRules;
import io.shucheng.risk.domain.KeptRules;
import io.shucheng.risk.domain.NoAnswerException;
import io.shucheng.risk.domain.RuleSource;
import io.shucheng.risk.domain.Rules;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules that decide now: the last good ones of the service, else those on disk, else those of
 * the settings. A source that is gone or lies changes nothing. Thread-safe.
 */
public final class RulesInForce {

  private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

  private final RuleSource source;
  private final KeptRules kept;
  private final Rules ofTheSettings;
  private volatile @Nullable FetchedRules last;
  private boolean complained;

  public RulesInForce(RuleSource source, KeptRules kept, Rules ofTheSettings) {
    this.source = source;
    this.kept = kept;
    this.ofTheSettings = ofTheSettings;
    this.last = kept.find().orElse(null);
  }

  /** What decides at this moment. */
  public Rules current() {
    FetchedRules known = last;
    return known == null ? ofTheSettings : known.rules();
  }

  /** When those that decide were sent; empty while those of the settings do. */
  public Optional<Instant> since() {
    return Optional.ofNullable(last).map(FetchedRules::fetchedAt);
  }

  /** Asks for newer ones. A trouble is told once, and its end too. */
  public synchronized void refresh() {
    FetchedRules known = last;
    try {
      Optional<FetchedRules> fetched = source.fetch(known == null ? null : known.tag());
      fetched.ifPresent(
          rules -> {
            last = rules;
            kept.keep(rules);
          });
      if (complained) {
        LOG.info("The risk service sends its rules again");
      }
      complained = false;
    } catch (NoAnswerException e) {
      if (!complained) {
        LOG.warn(
            "No rules from the risk service: {}. {} until it sends some",
            e.getMessage(),
            known == null
                ? "Those of the settings decide"
                : "Those of " + known.fetchedAt() + " stay in force");
      }
      complained = true;
    }
  }
}
