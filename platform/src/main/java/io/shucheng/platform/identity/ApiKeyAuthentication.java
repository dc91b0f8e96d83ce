package io.shucheng.platform.identity;

import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A program that calls with a key of its own in an account's name. */
public final class ApiKeyAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final UUID key;
  private final transient Caller caller;

  /**
   * @param key names the key, not its secret
   * @param caller whose name it is, with the key's roles
   */
  public ApiKeyAuthentication(UUID key, Caller caller) {
    super(caller.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
    this.key = key;
    this.caller = caller;
    setAuthenticated(true);
  }

  /** Whose name it is, with the key's roles. */
  public Caller caller() {
    return caller;
  }

  /** The key: programs of one account are counted each for itself. */
  @Override
  public String getName() {
    return "key:" + key;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return caller;
  }
}
