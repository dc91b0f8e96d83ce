package io.shucheng.platform.settings.usecase;

import io.shucheng.platform.settings.domain.FileSettings;
import io.shucheng.platform.settings.domain.InForce;
import io.shucheng.platform.settings.domain.KnownSettings;
import io.shucheng.platform.settings.domain.OfficeSettings;
import io.shucheng.platform.settings.domain.Source;
import io.shucheng.platform.settings.domain.SourceState;
import io.shucheng.platform.settings.domain.UnfitSettingException;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Puts in force what the sources say. One that is gone or says what cannot be changes nothing: what
 * it said last holds on, and its state tells so. Thread-safe.
 */
@Component
public class FollowSettings {

  private static final Logger log = LoggerFactory.getLogger(FollowSettings.class);

  private final KnownSettings known;
  private final InForce inForce;
  private final FileSettings file;
  private final OfficeSettings office;
  private final Clock clock;
  private volatile SourceState fileState = new SourceState(Source.FILE, null, null);
  private volatile SourceState officeState = new SourceState(Source.OFFICE, null, null);

  FollowSettings(
      KnownSettings known, InForce inForce, FileSettings file, OfficeSettings office, Clock clock) {
    this.known = known;
    this.inForce = inForce;
    this.file = file;
    this.office = office;
    this.clock = clock;
  }

  /** Reads both sources. */
  public synchronized void follow() {
    followFile();
    followOffice();
  }

  private void followFile() {
    try {
      Optional<Map<String, String>> said = file.read();
      if (said.isPresent()) {
        inForce.set(Source.FILE, parse(said.get()));
        fileState = read(fileState);
      } else if (fileState.since() != null) {
        fileState = failed(fileState, "the file is gone");
      }
    } catch (IOException | UnfitSettingException e) {
      fileState = failed(fileState, String.valueOf(e.getMessage()));
    }
  }

  private void followOffice() {
    try {
      Map<String, Object> values = new HashMap<>();
      office.all().forEach((name, word) -> putIfFit(values, name, word.value()));
      inForce.set(Source.OFFICE, values);
      officeState = read(officeState);
    } catch (DataAccessException | TransactionException e) {
      log.debug("The back office's settings cannot be read", e);
      officeState = failed(officeState, "the database cannot be asked");
    }
  }

  /** Another version of the shop may have had settings, or bounds, that this one has not. */
  private void putIfFit(Map<String, Object> values, String name, String value) {
    try {
      values.put(name, known.parse(name, value));
    } catch (UnfitSettingException e) {
      log.debug("A setting is passed over: {}", e.getMessage());
    }
  }

  private Map<String, Object> parse(Map<String, String> said) {
    Map<String, Object> values = new HashMap<>();
    said.forEach((name, value) -> values.put(name, known.parse(name, value)));
    return values;
  }

  private SourceState read(SourceState before) {
    if (before.problem() != null) {
      log.info("Settings of the {} can be read again", before.source());
    }
    return new SourceState(before.source(), null, clock.instant());
  }

  private static SourceState failed(SourceState before, String problem) {
    @Nullable String told = before.problem();
    if (!problem.equals(told)) {
      log.warn(
          "Settings of the {} cannot be read, the last ones stay in force: {}",
          before.source(),
          problem);
    }
    return new SourceState(before.source(), problem, before.since());
  }

  /** How the sources are. */
  public List<SourceState> states() {
    return List.of(fileState, officeState);
  }
}
