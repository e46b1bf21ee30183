package org.pillarwatch.store.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Repository of tokens. Changes are recorded in the audit trail. Safe for use by many threads. */
public interface ApiTokens {

  /**
   * A new token with its text, which cannot be had again.
   *
   * @param text to be sent as {@code Authorization: Bearer TEXT} (RFC 6750)
   */
  record Issued(ApiToken token, String text) {}

  /**
   * Makes a token for an account.
   *
   * @param label 1 to 100 characters
   * @param expiresAt null when it does not expire
   */
  Issued issue(String account, String label, ApiToken.Scope scope, @Nullable Instant expiresAt);

  /** The tokens of an account, the newest first. */
  List<ApiToken> of(String account);

  /**
   * Removes a token of an account.
   *
   * @return false when the account has no such token
   */
  boolean revoke(String account, long id);

  /** Returns the token of a text, unless it has expired, and notes its use. */
  Optional<ApiToken> use(String text);
}
