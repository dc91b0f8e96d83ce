package io.shucheng.platform.settings.http;

import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.settings.domain.UnfitSettingException;
import io.shucheng.platform.settings.usecase.ChangeSettings;
import io.shucheng.platform.settings.usecase.InspectSettings;
import io.shucheng.platform.web.Problem;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings, for those who keep the shop running. */
@RestController
@RequestMapping("/api/v2/settings")
@PreAuthorize("hasRole('OPERATOR')")
class SettingsHandler {

  private final InspectSettings inspectSettings;
  private final ChangeSettings changeSettings;

  SettingsHandler(InspectSettings inspectSettings, ChangeSettings changeSettings) {
    this.inspectSettings = inspectSettings;
    this.changeSettings = changeSettings;
  }

  @GetMapping
  SettingsBody show() {
    return SettingsBody.of(inspectSettings.show());
  }

  /** Values by the settings' names; null takes back what the back office said of one. */
  @PatchMapping
  SettingsBody change(Caller caller, @RequestBody Map<String, @Nullable Object> wanted) {
    Map<String, @Nullable String> texts = new HashMap<>();
    wanted.forEach((name, value) -> texts.put(name, text(name, value)));
    try {
      changeSettings.change(texts, caller.account());
    } catch (UnfitSettingException e) {
      throw Problem.invalid(pointer(e.name()), String.valueOf(e.getMessage()));
    }
    return show();
  }

  private static @Nullable String text(String name, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default ->
          throw Problem.invalid(pointer(name), "a setting is a text, a number, true or false");
    };
  }

  private static String pointer(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
