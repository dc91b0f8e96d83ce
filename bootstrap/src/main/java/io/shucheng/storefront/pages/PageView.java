package io.shucheng.storefront.pages;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/**
 * A page that is ready to be rendered. It is rendered whole before the first byte leaves, so that a
 * template that fails gives an error page and cookies can still be set.
 */
public final class PageView implements View {

  private final Templates templates;
  private final Visit visit;
  private final String template;
  private final Object shown;
  private final HttpStatus status;

  PageView(Templates templates, Visit visit, String template, Object shown, HttpStatus status) {
    this.templates = templates;
    this.visit = visit;
    this.template = template;
    this.shown = shown;
    this.status = status;
  }

  /** The same page, answered with another status. */
  public PageView with(HttpStatus status) {
    return new PageView(templates, visit, template, shown, status);
  }

  @Override
  public String getContentType() {
    return MediaType.TEXT_HTML_VALUE;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput page = templates.render(template, visit, shown);
    response.setStatus(status.value());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Language", visit.language().tag());
    response.setHeader("Vary", "Accept-Language, Cookie, HX-Request");
    if (status.isError() && request.getHeader("HX-Request") != null) {
      // htmx shows what went wrong where it announces things, and leaves the page as it is
      response.setHeader("HX-Retarget", "#notice");
      response.setHeader("HX-Reswap", "innerHTML");
      response.setHeader("HX-Reselect", "#error-message");
    }
    response.setContentLength(page.getContentLength());
    page.writeTo(response.getOutputStream());
  }
}
