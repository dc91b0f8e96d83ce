package io.shucheng.stripe.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.shucheng.ordering.providers.SignedCallback;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Stripe's documentation says, without Stripe's library. */
final class SignedByStripe {

  private SignedByStripe() {}

  static String signature(String secret, long at, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal((at + "." + body).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static SignedCallback callback(String header, String body) {
    return new SignedCallback(Map.of("stripe-signature", List.of(header)), body);
  }

  static SignedCallback callback(String secret, long at, String body) {
    return callback("t=" + at + ",v1=" + signature(secret, at, body), body);
  }
}
