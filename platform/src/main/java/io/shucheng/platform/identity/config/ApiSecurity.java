package io.shucheng.platform.identity.config;

import io.shucheng.platform.identity.OpenRoute;
import io.shucheng.platform.web.Problem;
import io.shucheng.platform.web.ProblemWriter;
import java.util.List;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Who may call what below {@code /api}: open routes anybody, everything else a token's owner. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ApiSecurity {

  @Bean
  @Order(0)
  SecurityFilterChain operations(HttpSecurity http) throws Exception {
    // they have a port of their own, which is not to be reached from outside
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, List<OpenRoute> openRoutes, ProblemWriter problems)
      throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests -> {
              openRoutes.forEach(
                  route -> requests.requestMatchers(route.method(), route.pattern()).permitAll());
              requests.anyRequest().authenticated();
            })
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> {})
                    .authenticationEntryPoint(unauthenticated(problems))
                    .accessDeniedHandler(forbidden(problems)))
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(unauthenticated(problems))
                    .accessDeniedHandler(forbidden(problems)))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  RoleHierarchy roleHierarchy() {
    return RoleHierarchyImpl.withDefaultRolePrefix()
        .role("ADMIN")
        .implies("CUSTOMER", "MERCHANDISER", "FULFILMENT", "OPERATOR")
        .build();
  }

  /** Addresses that try to lead elsewhere are bad requests, not errors of ours. */
  @Bean
  RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
    return (request, response, exception) ->
        problems.write(
            request,
            response,
            Problem.of(
                HttpStatus.BAD_REQUEST,
                "bad-request",
                "the address cannot be read; write it in UTF-8, percent-encoded, without control characters, '//' or '..'"));
  }

  private static AuthenticationEntryPoint unauthenticated(ProblemWriter problems) {
    return (request, response, exception) ->
        problems.write(
            request,
            response,
            Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "unauthenticated",
                    "this call wants a valid access token in 'Authorization: Bearer …'; get one at /api/v1/tokens")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"shucheng\""));
  }

  private static AccessDeniedHandler forbidden(ProblemWriter problems) {
    return (request, response, exception) ->
        problems.write(
            request,
            response,
            Problem.of(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "this account does not have the role that the call wants"));
  }
}
