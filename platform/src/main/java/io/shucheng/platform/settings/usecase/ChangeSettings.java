package io.shucheng.platform.settings.usecase;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.settings.domain.KnownSettings;
import io.shucheng.platform.settings.domain.OfficeSettings;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes settings on the word of an operator. */
@Component
public class ChangeSettings {

  private final KnownSettings known;
  private final OfficeSettings office;
  private final FollowSettings followSettings;
  private final Clock clock;

  ChangeSettings(
      KnownSettings known, OfficeSettings office, FollowSettings followSettings, Clock clock) {
    this.known = known;
    this.office = office;
    this.followSettings = followSettings;
    this.clock = clock;
  }

  /**
   * In force on this node when this returns, on the others within a second.
   *
   * @param wanted by name, all of it or nothing; null takes back what the office said
   * @throws io.shucheng.platform.settings.domain.UnfitSettingException if there is no such setting,
   *     or it cannot have this value
   */
  public void change(Map<String, @Nullable String> wanted, AccountId by) {
    wanted.forEach(
        (name, value) -> {
          if (value != null) {
            var _ = known.parse(name, value);
          }
        });
    office.say(wanted, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    followSettings.follow();
  }
}
