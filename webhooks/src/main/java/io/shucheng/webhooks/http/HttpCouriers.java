package io.shucheng.webhooks.http;

import io.shucheng.webhooks.domain.Answer;
import io.shucheng.webhooks.domain.Couriers;
import io.shucheng.webhooks.domain.HostAddresses;
import io.shucheng.webhooks.domain.Limits;
import io.shucheng.webhooks.domain.PrivateAddressException;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * Posts with Apache HttpClient, which connects to the very addresses that were found to be open:
 * between the look and the connection nobody looks the name up again. TLS still checks the name.
 * Redirects are not followed, cookies not kept, proxies of the environment not used. Thread-safe.
 */
@Component
class HttpCouriers implements Couriers {

  private static final int MOST_CONNECTIONS = 400;
  private static final TimeValue LONGEST_KEPT = TimeValue.ofSeconds(30);

  private final CloseableHttpClient client;
  private final Limits limits;
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("webhooks-alarm").daemon().factory());

  HttpCouriers(HostAddresses hosts, Limits limits) {
    this.limits = limits;
    Timeout answer = timeout(limits.answer());
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new OpenAddresses(hosts))
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setMaxConnPerRoute(limits.atOnce())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(timeout(limits.connect()))
                            .setSocketTimeout(answer)
                            .setTimeToLive(LONGEST_KEPT)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(timeout(limits.connect()))
                    .setResponseTimeout(answer)
                    .setRedirectsEnabled(false)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent("Shucheng-Webhooks")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  @Override
  public Answer post(URI receiver, Map<String, String> headers, String body) {
    HttpPost post = new HttpPost(receiver);
    headers.forEach(post::setHeader);
    post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    // the timeouts count from byte to byte: this one ends those who send a byte now and then
    AtomicBoolean late = new AtomicBoolean();
    Future<?> end =
        alarm.schedule(
            () -> {
              // first, for the connection breaks before the abort is over
              late.set(true);
              post.abort();
            },
            limits.connect().plus(limits.answer()).toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return send(post);
    } catch (IOException e) {
      return Answer.none(late.get() ? "answered too slowly" : words(e));
    } finally {
      end.cancel(false);
    }
  }

  private Answer send(HttpPost post) throws IOException {
    ClassicHttpResponse response = client.executeOpen(null, post, null);
    boolean whole = false;
    try {
      BoundedBody body = BoundedBody.read(response.getEntity());
      whole = body.whole();
      return Answer.of(response.getCode(), body.text());
    } finally {
      letGo(post, response, whole);
    }
  }

  /** Closing an answer reads what is left of it: one that is too long is torn off instead. */
  private static void letGo(HttpPost post, ClassicHttpResponse response, boolean whole) {
    if (!whole) {
      post.abort();
    }
    try {
      response.close();
    } catch (IOException _) {
      // it was torn off, or broke after all of it was read: what it said counts
    }
  }

  private static String words(IOException e) {
    return switch (e) {
      case PrivateAddressException _ -> "the host's address is not on the open internet";
      case UnknownHostException _ -> "no host of this name is found";
      case SocketTimeoutException _ -> "no answer in time";
      case ConnectException _ -> "no connection";
      case SSLException _ -> "no secure connection: is the certificate valid for this host?";
      default -> "the connection broke: " + e.getClass().getSimpleName();
    };
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }

  @PreDestroy
  void close() throws IOException {
    alarm.shutdownNow();
    client.close();
  }
}
