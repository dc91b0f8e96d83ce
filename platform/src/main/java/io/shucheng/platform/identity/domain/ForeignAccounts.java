package io.shucheng.platform.identity.domain;

import io.shucheng.platform.identity.AccountId;
import java.util.Optional;

/** Whose accounts those are that other issuers' tokens name; they go with the account. */
public interface ForeignAccounts {

  /** The account of an issuer's subject. */
  Optional<AccountId> find(String issuer, String subject);

  /**
   * Says whose an account is.
   *
   * @return false where the subject has another already, and nothing was said
   */
  boolean add(String issuer, String subject, AccountId account);
}
