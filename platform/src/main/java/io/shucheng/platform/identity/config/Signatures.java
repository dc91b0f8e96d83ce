package io.shucheng.platform.identity.config;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Decoders of tokens, in two steps: the signature first, everything else at every use. */
final class Signatures {

  private Signatures() {}

  /** Refuses what is not signed with one of these keys and algorithms, and nothing else. */
  static JwtDecoder of(JWKSource<SecurityContext> keys, Set<SignatureAlgorithm> algorithms) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(keys)
            .jwsAlgorithms(known -> known.addAll(algorithms))
            // the type is the validator's
            .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((_, _) -> {}))
            .build();
    decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
    return decoder;
  }

  /**
   * Refuses also what is not, or no longer, good.
   *
   * @param remembered whether a signature is verified once only
   */
  static JwtDecoder validated(
      JwtDecoder signatures, OAuth2TokenValidator<Jwt> validator, boolean remembered) {
    return remembered
        ? new RememberedTokens(signatures, validator)
        : token -> RememberedTokens.valid(signatures.decode(token), validator);
  }
}
