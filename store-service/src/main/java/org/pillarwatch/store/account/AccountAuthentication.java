package org.pillarwatch.store.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Authenticates accounts by name and password. A name without an account is left to the next
 * provider, which knows the shared user.
 */
final class AccountAuthentication implements AuthenticationProvider {

  private final Accounts accounts;
  private final SignInLimit limit;

  AccountAuthentication(Accounts accounts, SignInLimit limit) {
    this.accounts = accounts;
    this.limit = limit;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication attempt) {
    String name = attempt.getName();
    if (limit.isOver(name, address(attempt))) {
      throw new LockedException(
          "Too many attempts failed. Try again in %d minutes."
              .formatted(SignInLimit.SPAN.toMinutes()));
    }
    Object password = attempt.getCredentials();
    return accounts
        .authenticate(name, password == null ? "" : password.toString())
        .map(account ->
            UsernamePasswordAuthenticationToken.authenticated(
                account.name(), null, Authorities.of(account.role())))
        .orElse(null);
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  /** Network address of an attempt. */
  static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails web
        ? String.valueOf(web.getRemoteAddress())
        : "unknown";
  }
}
