package io.shucheng.catalog.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How answers about books are kept.
 *
 * @param keptAnswers bytes of them, on each node; 0 keeps none
 * @param preparedAnswers bytes of them that are made before anybody asks, the most popular books'
 *     first; 0 makes none
 * @param freshFor after which a book is read again although no change was told
 * @param keptOffers of how many books each node keeps what they are sold for; 0 keeps none
 * @param offersFreshFor after which that is read again although no change was told, so that an
 *     order is never priced by anything older
 * @param poll how often the change feed is read without a hint
 */
@ConfigurationProperties("shucheng.catalog")
public record KeptAnswersSettings(
    @DefaultValue("64MB") DataSize keptAnswers,
    @DefaultValue("48MB") DataSize preparedAnswers,
    @DefaultValue("300s") Duration freshFor,
    @DefaultValue("100000") int keptOffers,
    @DefaultValue("30s") Duration offersFreshFor,
    @DefaultValue("500ms") Duration poll) {

  public KeptAnswersSettings {
    if (keptAnswers.toBytes() < 0
        || preparedAnswers.toBytes() < 0
        || keptOffers < 0
        || !freshFor.isPositive()
        || !offersFreshFor.isPositive()
        || !poll.isPositive()) {
      throw new IllegalArgumentException(
          "shucheng.catalog: kept-answers=%s, prepared-answers=%s, fresh-for=%s, kept-offers=%d, offers-fresh-for=%s, poll=%s: none may be negative, and the times not 0"
              .formatted(keptAnswers, preparedAnswers, freshFor, keptOffers, offersFreshFor, poll));
    }
  }
}
