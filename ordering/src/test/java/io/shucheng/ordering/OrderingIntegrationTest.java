package io.shucheng.ordering;

import io.shucheng.OrderingTestApplication;
import io.shuchengtest.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A running shop with ordering, a catalog for tests, and a clock that tests turn. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithPostgres
@SpringBootTest(
    classes = OrderingTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "shucheng.database.demo=true",
      "shucheng.url=http://localhost:8080",
      // the tests sweep themselves
      "shucheng.ordering.sweep-interval=1h",
      "shucheng.ordering.leftovers-interval=1h",
      "management.server.port=-1",
      "logging.file.name=target/shucheng.log"
    })
public @interface OrderingIntegrationTest {}
