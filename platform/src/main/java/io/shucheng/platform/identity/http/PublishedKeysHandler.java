package io.shucheng.platform.identity.http;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.shucheng.platform.identity.domain.KeyRing;
import io.shucheng.platform.identity.domain.SigningKey;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys that access tokens are verified with (RFC 7517), for other services of the shop. */
@RestController
class PublishedKeysHandler {

  static final String PATH = "/.well-known/jwks.json";

  private static final MediaType KEYS = MediaType.parseMediaType(JWKSet.MIME_TYPE);

  /** Much less than a key is published before it signs. */
  private static final CacheControl KEPT =
      CacheControl.maxAge(SigningKey.LEAD.dividedBy(12)).cachePublic();

  private final KeyRing ring;

  PublishedKeysHandler(KeyRing ring) {
    this.ring = ring;
  }

  @GetMapping(PATH)
  ResponseEntity<String> keys() {
    List<JWK> keys =
        ring.published().stream()
            .sorted(Comparator.comparing(SigningKey::signsFrom).thenComparing(SigningKey::id))
            .<JWK>map(SigningKey::jwk)
            .toList();
    return ResponseEntity.ok()
        .cacheControl(KEPT)
        .contentType(KEYS)
        .body(new JWKSet(keys).toString(true));
  }
}
