package io.shucheng.storefront.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody upload a file who is not signed in as staff: a form with a file is written to disk
 * while its first field is read, which happens as soon as its CSRF token is looked for.
 */
public class UploadGate extends OncePerRequestFilter {

  private static final String UPLOADS = "/backoffice/";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      if (!request.getRequestURI().startsWith(UPLOADS)) {
        response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        return;
      }
      if (!isStaff()) {
        response.sendError(HttpStatus.FORBIDDEN.value());
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean isStaff() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication.getAuthorities().stream()
            .anyMatch(
                granted ->
                    "ROLE_MERCHANDISER".equals(granted.getAuthority())
                        || "ROLE_ADMIN".equals(granted.getAuthority()));
  }
}
