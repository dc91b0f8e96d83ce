package io.shucheng.platform.identity.config;

import io.shucheng.platform.identity.ApiKeyAuthentication;
import io.shucheng.platform.identity.OpenRoute;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.web.Problem;
import io.shucheng.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may call what below {@code /api}: open routes anybody, everything else a token's owner. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ApiSecurity {

  private static final Logger LOG = LoggerFactory.getLogger(ApiSecurity.class);

  private static final AuthenticatedAuthorizationManager<RequestAuthorizationContext> LOGGED_IN =
      AuthenticatedAuthorizationManager.authenticated();

  @Bean
  @Order(0)
  SecurityFilterChain operations(HttpSecurity http) throws Exception {
    // they have a port of their own, which is not to be reached from outside
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  /**
   * Most of what is asked, for anybody and without a token: nothing to be found out about who asks,
   * so nothing but headers.
   */
  @Bean
  @Order(1)
  SecurityFilterChain openReads(HttpSecurity http, List<OpenRoute> openRoutes) throws Exception {
    RequestMatcher reads = anyOf(openRoutes.stream().filter(ApiSecurity::isRead).toList());
    return http.securityMatcher(new AndRequestMatcher(ApiSecurity::hasNoToken, reads))
        .csrf(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .exceptionHandling(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(
      HttpSecurity http, List<OpenRoute> openRoutes, TokenIssuers issuers, ProblemWriter problems)
      throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests -> {
              requests.requestMatchers(anyOf(openRoutes)).permitAll();
              requests.requestMatchers("/api/v1/**").access(ApiSecurity::asCustomer);
              requests.anyRequest().authenticated();
            })
        .oauth2ResourceServer(
            server ->
                issuers
                    .configure(server)
                    .authenticationEntryPoint(unauthenticated(problems))
                    .accessDeniedHandler(forbidden(problems))
                    .withObjectPostProcessor(unverifiable(problems)))
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

  /** Observing each filter costs more than the filters do; requests are observed as a whole. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
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

  /** What asks for one of the routes; who may read may have the head alone, too. */
  private static RequestMatcher anyOf(List<OpenRoute> routes) {
    PathPatternRequestMatcher.Builder matcher = PathPatternRequestMatcher.withDefaults();
    List<RequestMatcher> matchers = new ArrayList<>();
    for (OpenRoute route : routes) {
      matchers.add(matcher.matcher(route.method(), route.pattern()));
      if (isRead(route)) {
        matchers.add(matcher.matcher(HttpMethod.HEAD, route.pattern()));
      }
    }
    return request -> matchers.stream().anyMatch(one -> one.matches(request));
  }

  /** Whoever is logged in is a customer, too; a program is one only where its key says so. */
  private static AuthorizationResult asCustomer(
      Supplier<? extends Authentication> who, RequestAuthorizationContext request) {
    return who.get() instanceof ApiKeyAuthentication key
        ? new AuthorizationDecision(key.caller().roles().contains(Role.CUSTOMER))
        : LOGGED_IN.authorize(who, request);
  }

  private static boolean isRead(OpenRoute route) {
    return route.method().equals(HttpMethod.GET);
  }

  private static boolean hasNoToken(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
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

  /** What cannot be verified now may be later. */
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> unverifiable(
      ProblemWriter problems) {
    AuthenticationEntryPoint unauthenticated = unauthenticated(problems);
    AuthenticationFailureHandler handler =
        (request, response, exception) -> {
          if (exception instanceof AuthenticationServiceException) {
            // whoever knows why tells it, and not for each
            LOG.debug("A token cannot be verified now", exception);
            problems.write(
                request,
                response,
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "the token cannot be verified now; try again in a few seconds")
                    .header(HttpHeaders.RETRY_AFTER, "5"));
          } else {
            unauthenticated.commence(request, response, exception);
          }
        };
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(handler);
        return filter;
      }
    };
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
