package io.shucheng.storefront.config;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the pages have to know about the installation.
 *
 * @param url the address that customers see; where it is https, cookies are sent over TLS only
 */
@ConfigurationProperties("shucheng")
record PageSettings(@DefaultValue("http://localhost:8080") URI url) {

  boolean isHttps() {
    return "https".equalsIgnoreCase(url.getScheme());
  }
}
