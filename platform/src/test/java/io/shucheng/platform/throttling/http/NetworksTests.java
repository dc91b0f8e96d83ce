package io.shucheng.platform.throttling.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTests {

  private final Networks networks = new Networks(List.of("10.0.0.0/8", "2001:db8::1"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // nobody else's word counts
        "198.51.100.7 | 203.0.113.9             | 198.51.100.7",
        "10.0.0.1     | 203.0.113.9             | 203.0.113.9",
        "2001:db8::1  | 203.0.113.9             | 203.0.113.9",
        "10.0.0.1     | -                       | 10.0.0.1",
        // what the client itself wrote before a proxy added to it
        "10.0.0.1     | 1.2.3.4, 203.0.113.9    | 203.0.113.9",
        "10.0.0.1     | 1.2.3.4, 203.0.113.9, 10.0.0.2 | 203.0.113.9",
        "10.0.0.1     | localhost, 10.0.0.2     | 10.0.0.2",
        "10.0.0.1     | rubbish                 | 10.0.0.1",
        "10.0.0.1     | '[2001:db8::7]'         | 2001:db8::7",
        "10.0.0.1     | 2001:db8::7             | 2001:db8::7",
        "10.0.0.1     | 203.0.113.9:5678        | 203.0.113.9",
        "10.0.0.1     | '[2001:db8::7]:5678'    | 2001:db8::7",
        "10.0.0.1     | ''                      | 10.0.0.1",
      })
  void onlyTrustedProxiesAreBelieved(String peer, String header, String origin) {
    HttpFields.Mutable headers = HttpFields.build();
    if (header != null) {
      headers.add("X-Forwarded-For", header);
    }

    assertThat(networks.origin(InetAddress.ofLiteral(peer), headers))
        .isEqualTo(InetAddress.ofLiteral(origin));
  }

  @Test
  void whatIsNoNetworkIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Networks(List.of("10.0.0.0/99")))
        .withMessageContaining("shucheng.web.trusted-proxies: '10.0.0.0/99'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Networks(List.of("proxy.example.com")))
        .withMessageContaining("proxy.example.com");
  }
}
