package io.shucheng.storefront.config;

import io.shucheng.storefront.pages.SafeCookies;
import io.shucheng.storefront.pages.VisitArguments;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageSettings.class)
class PageConfiguration {

  @Bean
  SafeCookies safeCookies(PageSettings settings) {
    return new SafeCookies(settings.isHttps());
  }

  /** Files are written to disk only for handlers that want them, not for whoever sends one. */
  @Bean
  StandardServletMultipartResolver multipartResolver() {
    StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
    resolver.setResolveLazily(true);
    return resolver;
  }

  @Bean
  WebMvcConfigurer pages(VisitArguments visits) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
      }
    };
  }
}
