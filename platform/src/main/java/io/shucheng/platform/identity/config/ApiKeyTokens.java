package io.shucheng.platform.identity.config;

import io.shucheng.platform.identity.ApiKeyAuthentication;
import io.shucheng.platform.identity.domain.ApiKey;
import io.shucheng.platform.identity.usecase.KeepApiKeys;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.transaction.CannotCreateTransactionException;

/** Takes the keys of programs where a token is shown, and leaves every other token to others. */
final class ApiKeyTokens {

  private final KeepApiKeys keys;

  ApiKeyTokens(KeepApiKeys keys) {
    this.keys = keys;
  }

  /** Keys first, then what others take. */
  AuthenticationManager before(AuthenticationManager others) {
    return shown ->
        shown instanceof BearerTokenAuthenticationToken bearer && ApiKey.isSecret(bearer.getToken())
            ? known(bearer.getToken())
            : others.authenticate(shown);
  }

  private Authentication known(String secret) {
    try {
      return keys.find(secret)
          .map(key -> new ApiKeyAuthentication(key.id(), key.caller()))
          .orElseThrow(() -> new InvalidBearerTokenException("there is no such key"));
    } catch (DataAccessException | CannotCreateTransactionException e) {
      throw new AuthenticationServiceException("keys cannot be read", e);
    }
  }
}
