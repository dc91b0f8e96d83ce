package io.shucheng.platform.identity.persistence;

import io.shucheng.platform.identity.domain.OwnKeys;
import io.shucheng.platform.identity.domain.SigningKey;
import io.shucheng.platform.secrets.Secrets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/** Keys as secrets of the installation, {@code keys/access-token-signing-ID.jwk}. */
@Repository
class KeysAtHome implements OwnKeys {

  private static final Logger LOG = LoggerFactory.getLogger(KeysAtHome.class);

  private static final String PREFIX = "access-token-signing-";

  private final Secrets secrets;

  KeysAtHome(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public List<SigningKey> all() {
    List<SigningKey> keys = new ArrayList<>();
    secrets
        .textsNamed(PREFIX)
        .forEach(
            (name, text) -> {
              try {
                keys.add(SigningKey.parse(text));
              } catch (ParseException _) {
                // the exception would tell what is in the file
                LOG.error("keys/{} is damaged and signs nothing; delete it", name);
              }
            });
    return keys;
  }

  @Override
  public void add(SigningKey key) {
    secrets.text(name(key), key::toJson);
  }

  @Override
  public void remove(SigningKey key) {
    secrets.remove(name(key));
  }

  private static String name(SigningKey key) {
    return PREFIX + key.id() + ".jwk";
  }
}
