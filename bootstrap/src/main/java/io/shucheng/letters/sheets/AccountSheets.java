package io.shucheng.letters.sheets;

import io.shucheng.letters.sheets.Sheet.Link;
import io.shucheng.words.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says what there is to tell about an account. */
@Component
public class AccountSheets {

  private final String shop;

  AccountSheets(@Value("${shucheng.url:http://localhost:8080}") String shop) {
    this.shop = shop.endsWith("/") ? shop.substring(0, shop.length() - 1) : shop;
  }

  /** Nothing in it is anybody's own words, for anybody may have it sent. */
  public Sheet passwordReset(String token, Duration goodFor, Texts texts) {
    return new Sheet(
        texts,
        texts.text("letter.reset.subject"),
        List.of(
            texts.text("letter.reset.text", texts.duration(goodFor)),
            texts.text("letter.reset.not-you")),
        null,
        new Link(
            texts.text("new-password.title"),
            shop + "/new-password?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)),
        shop,
        texts.text("letter.reset.why"));
  }

  /** The last one. */
  public Sheet erased(Texts texts) {
    return new Sheet(
        texts,
        texts.text("letter.erased.subject"),
        List.of(texts.text("letter.erased.text"), texts.text("letter.erased.kept")),
        null,
        null,
        shop,
        texts.text("letter.erased.why"));
  }
}
