package io.shucheng.search.config;

import io.shucheng.search.domain.Weight;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the search works.
 *
 * @param timeLimit after which a search answers with what it has; long enough for any query of a
 *     healthy node, short enough that a reader still waits for it
 * @param poll how often the change feed is read without a hint; half of the second within which a
 *     change is to be found
 * @param batch how many changed books are read at once; they are held in memory
 * @param keepAfter how long what was indexed may wait to be made durable; a crash costs reading it
 *     again
 * @param keepAfterChanges how many changes may wait so
 * @param keptAnswers how much memory answers may take that are kept until the index changes; some
 *     two thousand of twenty hits
 * @param weights what raises a book, and how much, where it is not to be as usual
 */
@ConfigurationProperties("shucheng.search")
public record SearchSettings(
    @DefaultValue("1s") Duration timeLimit,
    @DefaultValue("500ms") Duration poll,
    @DefaultValue("500") int batch,
    @DefaultValue("5s") Duration keepAfter,
    @DefaultValue("20000") int keepAfterChanges,
    @DefaultValue("16MB") DataSize keptAnswers,
    @DefaultValue Map<Weight, Float> weights) {

  public SearchSettings {
    if (batch < 1 || batch > 10_000) {
      throw new IllegalArgumentException(
          "shucheng.search.batch: " + batch + " is outside 1 to 10000");
    }
    weights = Map.copyOf(weights);
  }
}
