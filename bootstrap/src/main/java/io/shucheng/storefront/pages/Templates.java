package io.shucheng.storefront.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The pages' templates, compiled with the shop. Thread-safe. */
@Component
final class Templates {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * Renders a template, which takes the visit and what it shows.
   *
   * @param name its path without {@code .jte}
   */
  Utf8ByteOutput render(String name, Visit visit, Object shown) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(name + ".jte", Map.of("visit", visit, "page", shown), output);
    return output;
  }
}
