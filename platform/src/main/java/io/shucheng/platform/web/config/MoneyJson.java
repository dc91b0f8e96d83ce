package io.shucheng.platform.web.config;

import io.shucheng.platform.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Money as the contract has it: {@code {"amount":"39.90","currency":"CNY"}}. */
final class MoneyJson {

  private MoneyJson() {}

  /** The members as they stand on the wire. */
  record Wire(@Nullable String amount, @Nullable String currency) {}

  static final class Writer extends ValueSerializer<Money> {

    @Override
    public void serialize(Money money, JsonGenerator json, SerializationContext context) {
      json.writeStartObject(money);
      json.writeStringProperty("amount", money.amount().toPlainString());
      json.writeStringProperty("currency", money.currency().getCurrencyCode());
      json.writeEndObject();
    }
  }

  static final class Reader extends ValueDeserializer<Money> {

    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) {
      Wire wire = context.readValue(json, Wire.class);
      if (wire.amount() == null || wire.currency() == null) {
        throw refused(
            json,
            new IllegalArgumentException(
                "money has an amount and a currency: {\"amount\":\"39.90\",\"currency\":\"CNY\"}"));
      }
      if (wire.amount().length() > 20) {
        throw refused(json, new IllegalArgumentException("an amount has at most 20 characters"));
      }
      try {
        return Money.of(wire.amount(), wire.currency());
      } catch (IllegalArgumentException e) {
        throw refused(json, e);
      }
    }

    private static MismatchedInputException refused(JsonParser json, IllegalArgumentException e) {
      MismatchedInputException refusal =
          MismatchedInputException.from(json, Money.class, String.valueOf(e.getMessage()));
      refusal.initCause(e);
      return refusal;
    }
  }
}
