package io.shucheng.webhooks;

import io.shucheng.WebhooksTestApplication;
import io.shuchengtest.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A running shop with webhooks that may go to this machine, and a clock that tests turn. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithPostgres
@SpringBootTest(
    classes = WebhooksTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "shucheng.webhooks.allow-private-addresses=true",
      "shucheng.webhooks.connect-timeout=1s",
      "shucheng.webhooks.answer-timeout=1s",
      // the tests sweep themselves
      "shucheng.webhooks.sweep-interval=1h",
      "shucheng.webhooks.interest-interval=1h",
      "management.server.port=-1",
      "logging.file.name=target/shucheng.log"
    })
public @interface WebhooksIntegrationTest {}
