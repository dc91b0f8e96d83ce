package io.shucheng.backoffice.http;

import io.shucheng.platform.profiling.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of profiles shows.
 *
 * @param error why none was begun, or null
 */
public record ProfilesPage(List<Profile> profiles, @Nullable String error) {

  public ProfilesPage {
    profiles = List.copyOf(profiles);
  }

  public boolean isAnyRunning() {
    return profiles.stream().anyMatch(profile -> profile.status() == Profile.Status.RUNNING);
  }

  public static boolean isDone(Profile profile) {
    return profile.status() == Profile.Status.DONE;
  }

  public static String graphPath(Profile profile) {
    return ProfilesController.PATH + "/" + profile.id() + "/flame-graph.svg";
  }

  public static String recordingPath(Profile profile) {
    return ProfilesController.PATH + "/" + profile.id() + "/recording.jfr";
  }
}
