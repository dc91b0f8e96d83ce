package io.shucheng.search.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the following of the catalog goes. Written by one thread, read by any. */
public final class FollowingState {

  private final Clock clock;
  private volatile boolean feedKnown;
  private volatile @Nullable Instant levelAt;
  private volatile FeedPosition published = FeedPosition.START;

  public FollowingState(Clock clock) {
    this.clock = clock;
  }

  /** Whether the feed has been found to be the one that the index follows. */
  public boolean isFeedKnown() {
    return feedKnown;
  }

  public void feedKnown() {
    feedKnown = true;
  }

  /** The feed could not be read, or the index not be written: either may come back as another. */
  public void interrupted() {
    feedKnown = false;
  }

  /** Readers now see all that the feed had. */
  public void level(FeedPosition position) {
    published = position;
    levelAt = clock.instant();
  }

  /** Whether the index was level with the feed at least once since the start. */
  public boolean wasLevel() {
    return levelAt != null;
  }

  /** The position that readers are at, at least. */
  public FeedPosition published() {
    return published;
  }

  /** How long ago the index was last known to be level; null before the first time. */
  public @Nullable Duration sinceLevel() {
    Instant last = levelAt;
    return last == null ? null : Duration.between(last, clock.instant());
  }
}
