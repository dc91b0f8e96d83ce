package io.shuchengtest.pages;

import io.shucheng.platform.web.ProblemWriter;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/** The pages alone, with the shop behind them kept in memory. */
@SpringBootConfiguration
@EnableAutoConfiguration(
    excludeName = {
      "io.shucheng.platform.database.config.DatabaseConfiguration",
      "io.shucheng.platform.database.config.EmbeddedDatabaseConfiguration",
      "io.shucheng.platform.database.config.ExternalDatabaseConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration",
      "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration",
      "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
      "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration"
    })
@ComponentScan({
  "io.shucheng.storefront",
  "io.shucheng.backoffice",
  "io.shucheng.platform.web.http"
})
@Import(ProblemWriter.class)
public class PagesTestApplication {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  BooksInMemory catalog() {
    return new BooksInMemory();
  }

  @Bean
  SearchInMemory search(BooksInMemory books) {
    return new SearchInMemory(books);
  }

  @Bean
  CartsInMemory carts(BooksInMemory books) {
    return new CartsInMemory(books);
  }

  @Bean
  OrdersInMemory orders(BooksInMemory books) {
    return new OrdersInMemory(books);
  }

  @Bean
  AccountsInMemory accounts() {
    return new AccountsInMemory();
  }

  @Bean
  ProfilesInMemory profiles() {
    return new ProfilesInMemory();
  }

  @Bean
  ImportsInMemory imports() {
    return new ImportsInMemory();
  }

  @Bean
  JwtAuthenticationConverter jwtAuthenticationConverter() {
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(
        token ->
            List.copyOf(
                token.getClaimAsStringList("roles").stream()
                    .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList()));
    return converter;
  }
}
