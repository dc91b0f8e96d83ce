package io.shucheng.platform.identity.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountErased;
import io.shucheng.platform.identity.AccountLettersForTests;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.ErasuresForTests;
import io.shucheng.platform.identity.Role;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.WithPostgres;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who wants an account no more has it erased. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class ErasureIntegrationTests {

  private static final String ME = "/api/v1/accounts/me";
  private static final String PASSWORD = "correct horse";
  private static final String RIGHT = "{\"password\":\"correct horse\"}";

  @Autowired Accounts accounts;
  @Autowired AccountLettersForTests letters;
  @Autowired ErasuresForTests erasures;
  @LocalServerPort int port;

  private ShopClient shop;
  private Account account;

  @BeforeEach
  void open() {
    shop = ShopClient.at(port);
    account =
        accounts.open(UUID.randomUUID() + "@example.com", PASSWORD, "Ada", Set.of(Role.CUSTOMER));
  }

  @Test
  void nothingIsLeftOfAnErasedAccountAndOthersAreTold() {
    Answer tokens = logIn();
    ShopClient owner = as(tokens);
    shop.post("/api/v1/accounts/password-resets", "{\"email\":\"" + account.email() + "\"}");
    await().until(() -> letters.to(account.id()).size() == 1);

    assertThat(owner.with("Accept-Language", "zh-CN").delete(ME, RIGHT).status()).isEqualTo(204);

    assertThat(owner.get(ME).status()).isEqualTo(401);
    assertThat(logIn().status()).isEqualTo(401);
    String refresh =
        "{\"refreshToken\":\"%s\"}".formatted(tokens.json().path("refreshToken").asString());
    assertThat(shop.post("/api/v1/tokens/refresh", refresh).status()).isEqualTo(401);
    assertThat(
            shop.put(
                    "/api/v1/accounts/password",
                    "{\"token\":\"%s\",\"password\":\"battery staple\"}"
                        .formatted(letters.to(account.id()).getFirst().token()))
                .status())
        .isEqualTo(401);
    assertThat(accounts.find(account.id())).isEmpty();
    await().until(() -> erasures.of(account.id()).size() == 1);
    await().until(() -> letters.goodbyeTo(account.id()) != null);
    assertThat(letters.goodbyeTo(account.id())).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(accounts.open(account.email(), PASSWORD, "Another Ada", Set.of(Role.CUSTOMER)).id())
        .isNotEqualTo(account.id());
  }

  @Test
  void aGuestNeedsNoPassword() {
    Answer guest =
        shop.post(
            "/api/v1/tokens", "{\"guest\":{\"email\":\"" + UUID.randomUUID() + "@example.com\"}}");

    assertThat(as(guest).delete(ME, null).status()).isEqualTo(204);
    assertThat(as(guest).get(ME).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422",
        "{\"password\":null}|422",
        "{\"password\":\"wrong horse\"}|401",
        "{\"password\":7}|400",
        "{\"password\":\"correct horse\",\"why\":\"x\"}|400",
        "[]|400",
        "{|400",
      })
  void withoutTheRightPasswordNothingIsErased(String body, int status) {
    Answer answer = as(logIn()).delete(ME, body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isNotEmpty();
    assertThat(accounts.find(account.id())).isPresent();
    assertThat(erasures.of(account.id())).isEmpty();
  }

  @Test
  void nobodyElseErasesIt() {
    assertThat(shop.delete(ME, RIGHT).status()).isEqualTo(401);
    assertThat(as(logIn()).delete(ME, null).status()).isEqualTo(422);
    assertThat(accounts.find(account.id())).isPresent();
  }

  @Test
  void ofManyAtOnceOneErasesAndTells() {
    ShopClient owner = as(logIn());

    List<Integer> answers =
        IntStream.range(0, 4).parallel().mapToObj(_ -> owner.delete(ME, RIGHT).status()).toList();

    assertThat(answers).containsOnlyOnce(204).containsOnly(204, 401);
    await().until(() -> !erasures.of(account.id()).isEmpty());
    assertThat(erasures.of(account.id())).extracting(AccountErased::account).hasSize(1);
  }

  @Test
  void whoIsLoggedInWhileItIsErasedMeetsNoFailure() {
    ShopClient owner = as(logIn());
    List<String> refresh =
        IntStream.range(0, 8)
            .mapToObj(_ -> logIn().json().path("refreshToken").asString())
            .toList();

    List<Integer> answers =
        IntStream.range(0, 10)
            .parallel()
            .mapToObj(
                n ->
                    n < 8
                        ? shop.post(
                            "/api/v1/tokens/refresh",
                            "{\"refreshToken\":\"%s\"}".formatted(refresh.get(n)))
                        : n == 8 ? owner.delete(ME, RIGHT) : logIn())
            .map(Answer::status)
            .toList();

    assertThat(answers).isSubsetOf(200, 204, 401).contains(204);
    assertThat(accounts.find(account.id())).isEmpty();
  }

  private Answer logIn() {
    return shop.post(
        "/api/v1/tokens",
        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(account.email(), PASSWORD));
  }

  private ShopClient as(Answer tokens) {
    return shop.as(tokens.json().path("accessToken").asString());
  }
}
