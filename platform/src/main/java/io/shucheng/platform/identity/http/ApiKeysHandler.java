package io.shucheng.platform.identity.http;

import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.domain.ApiKey;
import io.shucheng.platform.identity.usecase.KeepApiKeys;
import io.shucheng.platform.web.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys that programs call with. No key may do this: none is an administrator's. */
@RestController
@RequestMapping("/api/v2/api-keys")
@PreAuthorize("hasRole('ADMIN')")
class ApiKeysHandler {

  private final KeepApiKeys keepApiKeys;

  ApiKeysHandler(KeepApiKeys keepApiKeys) {
    this.keepApiKeys = keepApiKeys;
  }

  /**
   * A key that is wanted.
   *
   * @param expiresAt null for a year from now
   */
  record WantedKey(
      @Nullable String name, @Nullable List<@Nullable Role> roles, @Nullable Instant expiresAt) {}

  /** A key as it is listed, without its secret. */
  record KeyView(
      String id,
      String name,
      String account,
      List<Role> roles,
      Instant createdAt,
      Instant expiresAt) {

    static KeyView of(ApiKey key) {
      return new KeyView(
          key.id().toString(),
          key.name(),
          key.account().toString(),
          key.roles().stream().sorted().toList(),
          key.createdAt(),
          key.expiresAt());
    }
  }

  /** A key as it is made; {@code secret} is never told again. */
  record MadeKeyView(KeyView key, String secret) {}

  /** All of them. */
  record KeysView(List<KeyView> items) {}

  @PostMapping
  ResponseEntity<MadeKeyView> make(Caller maker, @RequestBody WantedKey wanted) {
    if (wanted.name() == null) {
      throw Problem.invalid("/name", "say what the key is for");
    }
    KeepApiKeys.Made made =
        keepApiKeys.make(maker.account(), wanted.name(), roles(wanted.roles()), wanted.expiresAt());
    return ResponseEntity.created(URI.create("/api/v2/api-keys/" + made.key().id()))
        .cacheControl(CacheControl.noStore())
        .body(new MadeKeyView(KeyView.of(made.key()), made.secret()));
  }

  private static Set<Role> roles(@Nullable List<@Nullable Role> wanted) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (wanted != null) {
      for (Role role : wanted) {
        if (role == null) {
          throw Problem.invalid("/roles", "a role is missing");
        }
        roles.add(role);
      }
    }
    return roles;
  }

  @GetMapping
  KeysView all() {
    return new KeysView(keepApiKeys.all().stream().map(KeyView::of).toList());
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> takeBack(@PathVariable UUID id) {
    if (!keepApiKeys.takeBack(id)) {
      throw Problem.notFound("there is no key " + id);
    }
    return ResponseEntity.noContent().build();
  }
}
