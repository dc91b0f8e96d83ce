package io.shucheng.ordering.http;

import io.shucheng.platform.shortcut.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The call that comes by the thousand on the day everybody comes. */
@Configuration(proxyBeanMethods = false)
class OrderingShortcuts {

  @Bean
  Shortcut placingOrders(OrdersHandler handler) {
    return new Shortcut(
        HttpMethod.POST,
        "/api/v1/orders",
        call ->
            handler.place(
                call.caller(),
                call.body(OrderBody.class),
                call.language(),
                call.header(KeyHeader.NAME)));
  }
}
