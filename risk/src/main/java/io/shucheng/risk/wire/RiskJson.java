package io.shucheng.risk.wire;

import com.fasterxml.jackson.annotation.Nulls;
import io.shucheng.risk.Assessment;
import io.shucheng.risk.OrderFacts;
import io.shucheng.risk.domain.FetchedRules;
import io.shucheng.risk.domain.Rules;
import java.time.DateTimeException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Writes questions and reads answers. Reading is strict: unknown members, doubled ones, wrong types
 * and impossible values are {@link IllegalArgumentException}s. Thread-safe.
 */
public final class RiskJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
          .withCoercionConfig(
              LogicalType.Textual,
              coercion ->
                  coercion
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private RiskJson() {}

  public static byte[] question(OrderFacts facts) {
    return JSON.writeValueAsBytes(FactsForm.of(facts));
  }

  public static Assessment answer(byte[] json) {
    return read(json, AnswerForm.class).read();
  }

  public static Rules rules(byte[] json) {
    return read(json, RulesForm.class).read();
  }

  public static byte[] kept(String service, FetchedRules fetched) {
    return JSON.writeValueAsBytes(KeptForm.of(service, fetched));
  }

  public static FetchedRules kept(String service, byte[] json) {
    try {
      return read(json, KeptForm.class).read(service);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("it says no time", e);
    }
  }

  private static <T> T read(byte[] json, Class<T> form) {
    T read;
    try {
      read = JSON.readValue(json, form);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          e.getOriginalMessage() == null ? "no JSON" : e.getOriginalMessage(), e);
    }
    if (read == null) {
      throw new IllegalArgumentException("an object was expected");
    }
    return read;
  }
}
