package io.shucheng.backoffice.http;

import io.shucheng.platform.profiling.Profile;
import io.shucheng.platform.profiling.ProfileUnderWayException;
import io.shucheng.platform.profiling.Profiles;
import io.shucheng.storefront.pages.Notice;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.PageView;
import io.shucheng.storefront.pages.Refusal;
import io.shucheng.storefront.pages.SeeOther;
import io.shucheng.storefront.pages.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which operators see what this node is busy with. */
@PageController
final class ProfilesController {

  static final String PATH = "/backoffice/profiles";

  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private final Profiles profiles;

  ProfilesController(Profiles profiles) {
    this.profiles = profiles;
  }

  @GetMapping(PATH)
  View profiles(Visit visit) {
    return page(visit, null);
  }

  @PostMapping(PATH)
  View record(@RequestParam(defaultValue = "") String seconds, Visit visit) {
    try {
      profiles.record(Duration.ofSeconds(Long.parseLong(seconds.strip())));
      return SeeOther.at(Notice.PROFILE_STARTED.on(PATH));
    } catch (ProfileUnderWayException e) {
      return refused(new Refusal(HttpStatus.CONFLICT, "profiles.under-way"), visit);
    } catch (IllegalArgumentException e) {
      // no number, or one that it cannot be
      return refused(
          new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "profiles.bad-seconds",
              Profile.SHORTEST.toSeconds(),
              Profile.LONGEST.toSeconds()),
          visit);
    }
  }

  @GetMapping(PATH + "/{id}/flame-graph.svg")
  ResponseEntity<Resource> flameGraph(@PathVariable String id) {
    return ResponseEntity.ok().contentType(SVG).body(file(id, profiles::flameGraph));
  }

  @GetMapping(PATH + "/{id}/recording.jfr")
  ResponseEntity<Resource> recording(@PathVariable String id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("profile-" + id + ".jfr").build().toString())
        .body(file(id, profiles::recording));
  }

  private static Resource file(String id, Function<UUID, Optional<Path>> files) {
    try {
      return files
          .apply(UUID.fromString(id))
          .map(FileSystemResource::new)
          .orElseThrow(() -> Refusal.notFound("profiles.unknown"));
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound("profiles.unknown");
    }
  }

  private PageView refused(Refusal refusal, Visit visit) {
    return page(visit, refusal.in(visit.texts())).with(refusal.status());
  }

  private PageView page(Visit visit, @Nullable String error) {
    return visit.page("backoffice/profiles", new ProfilesPage(profiles.latest(), error));
  }
}
