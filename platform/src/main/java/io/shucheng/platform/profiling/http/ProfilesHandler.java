package io.shucheng.platform.profiling.http;

import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
import io.shucheng.platform.profiling.Profile;
import io.shucheng.platform.profiling.ProfileUnderWayException;
import io.shucheng.platform.profiling.Profiles;
import io.shucheng.platform.web.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the node that is asked is busy with, for those who keep the shop running. */
@RestController
@RequestMapping("/api/v2/operations/profiles")
@PreAuthorize("hasRole('OPERATOR')")
class ProfilesHandler {

  private static final long DEFAULT_SECONDS = 30;
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private final Profiles profiles;

  ProfilesHandler(Profiles profiles) {
    this.profiles = profiles;
  }

  /** A recording is read as slowly as a client reads. */
  @Configuration(proxyBeanMethods = false)
  static class Routes {

    @Bean
    UrgentRoute lastingProfiles() {
      return UrgentRoute.of("/api/v2/operations/profiles/{id}/recording", Urgency.LASTING);
    }
  }

  /** How long it is to take, 30 where nothing is said. */
  record Wish(@Nullable Long seconds) {}

  /** The newest first. */
  record ProfilesBody(List<ProfileBody> items) {}

  /** A profile of this node. */
  record ProfileBody(
      UUID id, Instant startedAt, long seconds, Profile.Status status, long samples) {

    static ProfileBody of(Profile profile) {
      return new ProfileBody(
          profile.id(),
          profile.startedAt(),
          profile.length().toSeconds(),
          profile.status(),
          profile.samples());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ProfileBody record(@RequestBody Wish wish) {
    try {
      return ProfileBody.of(
          profiles.record(
              Duration.ofSeconds(Objects.requireNonNullElse(wish.seconds(), DEFAULT_SECONDS))));
    } catch (IllegalArgumentException e) {
      throw Problem.badParameter("seconds", String.valueOf(e.getMessage()));
    } catch (ProfileUnderWayException e) {
      throw Problem.conflict("under-way", String.valueOf(e.getMessage()));
    }
  }

  @GetMapping
  ProfilesBody list() {
    return new ProfilesBody(profiles.latest().stream().map(ProfileBody::of).toList());
  }

  @GetMapping("/{id}")
  ProfileBody show(@PathVariable UUID id) {
    return ProfileBody.of(profiles.find(id).orElseThrow(() -> unknown(id)));
  }

  @GetMapping("/{id}/recording")
  ResponseEntity<Resource> recording(@PathVariable UUID id) {
    return file(profiles.recording(id), id, "jfr", MediaType.APPLICATION_OCTET_STREAM);
  }

  @GetMapping("/{id}/flame-graph")
  ResponseEntity<Resource> flameGraph(@PathVariable UUID id) {
    return file(profiles.flameGraph(id), id, "svg", SVG);
  }

  private static ResponseEntity<Resource> file(
      Optional<Path> file, UUID id, String ending, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(id + "." + ending).build().toString())
        .body(new FileSystemResource(file.orElseThrow(() -> unknown(id))));
  }

  private static Problem unknown(UUID id) {
    return Problem.notFound(
        "no profile %s is kept here, or it is not done; each node has its own".formatted(id));
  }
}
