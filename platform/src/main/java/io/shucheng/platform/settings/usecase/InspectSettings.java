package io.shucheng.platform.settings.usecase;

import io.shucheng.platform.settings.Setting;
import io.shucheng.platform.settings.domain.InForce;
import io.shucheng.platform.settings.domain.KnownSettings;
import io.shucheng.platform.settings.domain.OfficeSettings;
import io.shucheng.platform.settings.domain.Source;
import io.shucheng.platform.settings.domain.SourceState;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the settings as they are on this node. */
@Component
public class InspectSettings {

  private static final int LATEST = 50;

  private final KnownSettings known;
  private final InForce inForce;
  private final OfficeSettings office;
  private final FollowSettings followSettings;

  InspectSettings(
      KnownSettings known, InForce inForce, OfficeSettings office, FollowSettings followSettings) {
    this.known = known;
    this.inForce = inForce;
    this.office = office;
    this.followSettings = followSettings;
  }

  /**
   * All settings.
   *
   * @param changes the back office's latest, newest first
   */
  public record Shown(
      List<Value<?>> values, List<SourceState> sources, List<OfficeSettings.Change> changes) {

    public Shown {
      values = List.copyOf(values);
      sources = List.copyOf(sources);
      changes = List.copyOf(changes);
    }
  }

  /** A setting and what it is. */
  public record Value<T>(Setting<T> setting, T value, Source source) {}

  public Shown show() {
    return new Shown(
        known.all().stream().<Value<?>>map(this::valueOf).toList(),
        followSettings.states(),
        office.changes(LATEST));
  }

  private <T> Value<T> valueOf(Setting<T> setting) {
    return new Value<>(setting, inForce.get(setting), inForce.sourceOf(setting));
  }
}
