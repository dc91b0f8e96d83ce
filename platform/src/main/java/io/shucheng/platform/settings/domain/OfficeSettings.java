package io.shucheng.platform.settings.domain;

import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the back office says of settings, for all nodes, and who said what when. */
public interface OfficeSettings {

  /**
   * What holds of a setting.
   *
   * @param by the account of the operator
   */
  record Word(String value, AccountId by, Instant at) {}

  /**
   * What was said of a setting.
   *
   * @param before null where the office had said nothing
   * @param after null where it says nothing any more
   */
  record Change(
      String name, @Nullable String before, @Nullable String after, AccountId by, Instant at) {}

  /** By the settings' names; also of settings that there are no more. */
  Map<String, Word> all();

  /**
   * Says that of settings, all of it or nothing, and remembers each change; what is as it was is
   * none.
   *
   * @param wanted by name; null takes back what was said
   */
  void say(Map<String, @Nullable String> wanted, AccountId by, Instant at);

  /** The latest changes, newest first. */
  List<Change> changes(int most);
}
