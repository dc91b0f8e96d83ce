package io.shucheng.storefront.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** Leads the browser to another page of the shop after a form was taken. */
public record SeeOther(LocalPath path) implements View {

  /**
   * @throws IllegalArgumentException if this is no path of the shop's
   */
  public static SeeOther at(String path) {
    return new SeeOther(
        LocalPath.ours(path)
            .orElseThrow(() -> new IllegalArgumentException("'" + path + "' is no local path")));
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader("Location", path.value());
  }
}
