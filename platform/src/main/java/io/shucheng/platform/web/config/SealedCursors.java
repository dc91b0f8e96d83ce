package io.shucheng.platform.web.config;

import io.shucheng.platform.secrets.Secrets;
import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.InvalidCursorException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Cursors as text with the first half of its HMAC-SHA-256 before it, in base64url. */
@Component
class SealedCursors implements Cursors {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEAL_BYTES = 16;
  private static final int MOST_CHARACTERS = 2_000;
  private static final String SEPARATOR = "\u001f";

  private final SecretKeySpec key;

  SealedCursors(Secrets secrets) {
    this.key = new SecretKeySpec(secrets.bytes("cursor-seal", 32), ALGORITHM);
  }

  @Override
  public String seal(String list, List<String> position) {
    byte[] text = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
    byte[] sealed = Arrays.copyOf(sealOf(list, text), SEAL_BYTES + text.length);
    System.arraycopy(text, 0, sealed, SEAL_BYTES, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  @Override
  public List<String> open(String list, String cursor) {
    byte[] sealed = decoded(cursor);
    byte[] text = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
    if (!MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL_BYTES), sealOf(list, text))) {
      throw new InvalidCursorException();
    }
    return List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
  }

  private static byte[] decoded(String cursor) {
    try {
      byte[] sealed =
          cursor.length() > MOST_CHARACTERS ? new byte[0] : Base64.getUrlDecoder().decode(cursor);
      if (sealed.length > SEAL_BYTES) {
        return sealed;
      }
    } catch (IllegalArgumentException _) {
      // not base64: refused below like any other
    }
    throw new InvalidCursorException();
  }

  private byte[] sealOf(String list, byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(list.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(text), SEAL_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
