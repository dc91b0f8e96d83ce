package io.shucheng.ordering.usecase;

import io.shucheng.ordering.providers.PaymentProvider;
import io.shucheng.ordering.providers.ProviderException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The payment providers there are, by their names. */
@Component
public class Providers {

  private final Map<String, PaymentProvider> providers;

  Providers(List<PaymentProvider> providers) {
    this.providers =
        providers.stream().collect(Collectors.toMap(PaymentProvider::name, Function.identity()));
  }

  /** One that is set up and open. */
  public Optional<PaymentProvider> find(String name) {
    return Optional.ofNullable(providers.get(name)).filter(PaymentProvider::isOpen);
  }

  /**
   * @throws ProviderException if there is none of this name that is open
   */
  PaymentProvider require(String name) {
    return find(name)
        .orElseThrow(
            () ->
                ProviderException.unavailable(
                    "payment provider %s is not set up here".formatted(name), null));
  }
}
