package io.shuchengtest.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls a shop back, signed as Stripe signs. */
public final class StripeEvents {

  public static final String SECRET = "whsec_standin0123456789abcdef";

  private final StripeBooks books;
  private final Clock clock;
  private final ShopClient shop;
  private final AtomicInteger last = new AtomicInteger();

  public StripeEvents(StripeBooks books, Clock clock, ShopClient shop) {
    this.books = books;
    this.clock = clock;
    this.shop = shop;
  }

  /** An event about a session, a payment or a refund as it stands now. */
  public String event(String type, String thing) {
    ObjectNode event =
        JsonMapper.shared()
            .createObjectNode()
            .put("id", "evt_" + System.nanoTime() + "_" + last.incrementAndGet())
            .put("object", "event")
            .put("type", type)
            .put("livemode", false);
    event.putObject("data").set("object", books.thing(thing));
    return event.toString();
  }

  public Answer send(String event) {
    return send(event, SECRET);
  }

  public Answer send(String event, String secret) {
    long now = clock.instant().getEpochSecond();
    return shop.with("Stripe-Signature", "t=" + now + ",v1=" + signature(secret, now + "." + event))
        .post("/api/v1/payments/stripe/callbacks", event);
  }

  public Answer tell(String type, String thing) {
    return send(event(type, thing));
  }

  private static String signature(String secret, String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
