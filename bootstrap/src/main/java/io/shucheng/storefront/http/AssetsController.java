package io.shucheng.storefront.http;

import io.shucheng.storefront.pages.Assets;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.Refusal;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the pages' style and scripts. */
@PageController
final class AssetsController {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Assets assets;

  AssetsController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{name}")
  ResponseEntity<Resource> asset(@PathVariable String name) {
    Assets.Asset asset = assets.find(name).orElseThrow(() -> Refusal.notFound("error.404"));
    return ResponseEntity.ok()
        .contentType(asset.type())
        .cacheControl(FOR_EVER)
        .eTag('"' + asset.checksum() + '"')
        .body(asset.content());
  }
}
