package io.shuchengtest.shop;

import io.shucheng.ShuchengApplication;
import io.shuchengtest.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Opens the whole shop with its demo on a port; all tests that say so share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ShuchengApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "shucheng.database.demo=true",
      "shucheng.demo.password=" + WholeShop.PASSWORD,
      "management.server.port=0",
      // a test waits for what failed to be tried again
      "shucheng.events.first-wait=1s",
      "shucheng.events.factor=1"
    })
@WithPostgres
public @interface WholeShop {

  /** Of the demo's accounts. */
  String PASSWORD = "of the demo";
}
