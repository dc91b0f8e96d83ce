package io.shuchengtest.pages;

import io.shucheng.platform.profiling.Profile;
import io.shucheng.platform.profiling.ProfileUnderWayException;
import io.shucheng.platform.profiling.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Profiles that are done when a test says so. */
public final class ProfilesInMemory implements Profiles {

  private static final Instant STARTED = Instant.parse("2026-11-22T10:00:00Z");

  private final List<Profile> profiles = new ArrayList<>();

  /** Ends the one that is being recorded. */
  public synchronized void end() {
    profiles.replaceAll(profile -> profile.ended(Profile.Status.DONE, 12_345));
  }

  @Override
  public synchronized Profile record(Duration length) {
    if (profiles.stream().anyMatch(profile -> profile.status() == Profile.Status.RUNNING)) {
      throw new ProfileUnderWayException();
    }
    Profile profile = new Profile(UUID.randomUUID(), STARTED, length, Profile.Status.RUNNING, 0);
    profiles.addFirst(profile);
    return profile;
  }

  @Override
  public synchronized List<Profile> latest() {
    return List.copyOf(profiles);
  }

  @Override
  public synchronized Optional<Profile> find(UUID id) {
    return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Path> recording(UUID id) {
    return file(id, "a recording");
  }

  @Override
  public Optional<Path> flameGraph(UUID id) {
    return file(id, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  }

  private Optional<Path> file(UUID id, String content) {
    return find(id)
        .filter(profile -> profile.status() == Profile.Status.DONE)
        .map(
            _ -> {
              try {
                Path file = Files.createTempFile("profile", null);
                file.toFile().deleteOnExit();
                return Files.writeString(file, content);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
