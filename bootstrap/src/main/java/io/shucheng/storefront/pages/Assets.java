package io.shucheng.storefront.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The pages' own files under {@code /assets/}. Their addresses carry a checksum, so that browsers
 * may keep them for ever.
 */
@Component
public final class Assets {

  private static final String HTMX =
      "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

  private final Map<String, Asset> files = new TreeMap<>();

  Assets() {
    MediaType script = MediaType.valueOf("text/javascript;charset=UTF-8");
    add("shop.css", MediaType.valueOf("text/css;charset=UTF-8"), own("shop.css"));
    add("shop.js", script, own("shop.js"));
    add("htmx.js", script, htmx());
  }

  /** A file, whole. */
  public record Asset(MediaType type, Resource content, String checksum) {}

  /**
   * The address of a file.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public String url(String name) {
    Asset asset =
        find(name)
            .orElseThrow(
                () -> new IllegalArgumentException(name + " is none of " + files.keySet()));
    return "/assets/" + name + "?v=" + asset.checksum();
  }

  public Optional<Asset> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  private void add(String name, MediaType type, Resource file) {
    try {
      byte[] content = file.getContentAsByteArray();
      CRC32 checksum = new CRC32();
      checksum.update(content);
      files.put(
          name,
          new Asset(type, new ByteArrayResource(content), Long.toHexString(checksum.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Resource own(String name) {
    return new ClassPathResource("static/assets/" + name);
  }

  private static Resource htmx() {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(HTMX);
      if (found.length != 1) {
        throw new IllegalStateException(
            "there must be one htmx.org webjar on the class path, not " + found.length);
      }
      return found[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
