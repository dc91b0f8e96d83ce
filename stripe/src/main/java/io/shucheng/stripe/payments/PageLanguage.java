package io.shucheng.stripe.payments;

import com.stripe.param.checkout.SessionCreateParams;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which of its languages Stripe's page speaks to a customer. */
final class PageLanguage {

  private static final Map<String, SessionCreateParams.Locale> SPOKEN =
      Arrays.stream(SessionCreateParams.Locale.values())
          .collect(Collectors.toMap(SessionCreateParams.Locale::getValue, Function.identity()));

  private PageLanguage() {}

  /** Where Stripe does not speak it, the customer's browser decides. */
  static SessionCreateParams.Locale of(Locale language) {
    String tag = language.getLanguage() + "-" + region(language);
    SessionCreateParams.Locale regional = SPOKEN.get(tag);
    return regional != null
        ? regional
        : SPOKEN.getOrDefault(plain(language), SessionCreateParams.Locale.AUTO);
  }

  private static String region(Locale language) {
    boolean traditional = language.getScript().equals("Hant");
    return traditional && language.getCountry().isEmpty() ? "TW" : language.getCountry();
  }

  private static String plain(Locale language) {
    String code = language.getLanguage();
    return code.equals("no") || code.equals("nn") ? "nb" : code;
  }
}
