package io.shucheng.catalog.config;

import io.shucheng.catalog.domain.ShopCurrency;
import java.util.Currency;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the catalog's classes cannot find out themselves. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

  @Bean
  ShopCurrency shopCurrency(@Value("${shucheng.currency:CNY}") String code) {
    try {
      return new ShopCurrency(Currency.getInstance(code));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "shucheng.currency: '" + code + "' is not an ISO 4217 code such as CNY", e);
    }
  }
}
