package io.shucheng.storefront.config;

import io.shucheng.storefront.http.errors.PageSecurityAnswers;
import io.shucheng.storefront.pages.LanguageFilter;
import io.shucheng.storefront.pages.SafeCookies;
import io.shucheng.storefront.signin.SignInFilters;
import io.shucheng.storefront.signin.UploadGate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may see which page, and what browsers are told to guard. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

  /** No script, style or form of anybody else's, and none written into the page. */
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "img-src 'self' data:",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain pageChain(
      HttpSecurity http,
      SignInFilters signIn,
      SafeCookies cookies,
      CsrfTokenRepository csrfTokens,
      PageSecurityAnswers answers)
      throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/backoffice/profiles/**")
                    .hasRole("OPERATOR")
                    .requestMatchers("/backoffice/**")
                    .hasRole("MERCHANDISER")
                    .requestMatchers("/checkout", "/orders/**", "/account/**")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens)
                    // whoever knows a payment's id may do as the sandbox's buttons do
                    .ignoringRequestMatchers("/payments/*/approval", "/payments/*/refusal"))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .headers(PageSecurity::headers)
        .securityContext(
            context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        // there are no sessions; it would also change the CSRF token at every signed-in request
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(anonymous -> {})
        .addFilterBefore(signIn.create(), CsrfFilter.class)
        .addFilterBefore(new UploadGate(), CsrfFilter.class)
        .addFilterBefore(new LanguageFilter(cookies), CsrfFilter.class)
        .build();
  }

  /** Sessions are not kept: the token lives in a cookie that scripts cannot read. */
  @Bean
  CsrfTokenRepository csrfTokens(SafeCookies cookies) {
    CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    repository.setCookieName("shucheng_csrf");
    repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(cookies.secure()));
    return repository;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
  }
}
