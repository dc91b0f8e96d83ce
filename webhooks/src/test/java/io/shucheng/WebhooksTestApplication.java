package io.shucheng;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Webhooks on the platform; the tests publish what the other modules would. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
    excludeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = {
              "io\\.shucheng\\.(catalog|ordering|risk)\\..*",
              "io\\.shucheng\\.\\w+Application"
            }))
public class WebhooksTestApplication {}
