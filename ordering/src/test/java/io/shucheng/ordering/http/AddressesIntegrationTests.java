package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.platform.identity.Tokens;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderingIntegrationTest
class AddressesIntegrationTests {

  private static final String DEFAULT = "/api/v1/addresses/default";

  private static final String HOME =
      "{\"recipient\":\"韩梅梅\",\"street\":\"南京路 2\",\"city\":\"上海\",\"country\":\"CN\"}";

  @LocalServerPort int port;
  @Autowired Tokens tokens;

  ShopClient guest;

  @BeforeEach
  void connect() {
    guest =
        ShopClient.at(port)
            .as(tokens.logInAsGuest(UUID.randomUUID() + "@example.com").accessToken());
  }

  @Test
  void anAddressIsKept() {
    assertThat(guest.get(DEFAULT).status()).isEqualTo(404);
    assertThat(guest.put(DEFAULT, HOME).status()).isEqualTo(200);
    assertThat(guest.put(DEFAULT, HOME.replace("上海", "苏州")).status()).isEqualTo(200);
    Answer kept = guest.get(DEFAULT);
    assertThat(kept.json().path("city").asString()).isEqualTo("苏州");
    assertThat(guest.with("If-None-Match", kept.header("ETag")).get(DEFAULT).status())
        .isEqualTo(304);
    assertThat(ShopClient.at(port).get(DEFAULT).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 422 | /recipient",
        "{\"recipient\":\"a\",\"street\":\"b\",\"city\":\"c\"} | 422 | /country",
        "{\"recipient\":\"a\",\"street\":\"b\",\"city\":\"c\",\"country\":\"XX\"} | 422 | /country",
        "{\"recipient\":17} | 400 | /recipient",
        "{\"planet\":\"Mars\"} | 400 | /planet"
      })
  void anAddressThatCannotBeIsNamed(String body, int status, String pointer) {
    Answer answer = guest.put(DEFAULT, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }
}
