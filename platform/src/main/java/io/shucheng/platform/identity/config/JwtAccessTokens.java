package io.shucheng.platform.identity.config;

import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.usecase.AccessTokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Access tokens as RFC 9068 has them, with the account's roles. */
final class JwtAccessTokens implements AccessTokens {

  static final String ISSUER = "urn:shucheng";
  static final String AUDIENCE = "shucheng-api";
  static final String TYPE = "at+jwt";
  static final String ROLES = "roles";
  static final String GUEST = "guest";
  static final String SESSION = "sid";

  private final JwtEncoder encoder;

  JwtAccessTokens(JwtEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public String sign(Account account, UUID session, Instant now) {
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .id(UUID.randomUUID().toString())
            .issuer(ISSUER)
            .audience(List.of(AUDIENCE))
            .subject(account.id().toString())
            .claim("client_id", "shucheng")
            .issuedAt(now)
            .expiresAt(now.plus(LIFETIME))
            .claim(ROLES, account.roles().stream().map(Role::name).sorted().toList())
            .claim(GUEST, account.guest())
            .claim(SESSION, session.toString())
            .build();
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type(TYPE).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }
}
