package io.shucheng.catalog;

import io.shucheng.CatalogTestApplication;
import io.shuchengtest.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A running shop with the catalog alone; all such tests share one database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithPostgres
@SpringBootTest(
    classes = CatalogTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=-1",
      "shucheng.currency=CNY",
      "logging.file.name=target/shucheng.log"
    })
public @interface CatalogIntegrationTest {}
