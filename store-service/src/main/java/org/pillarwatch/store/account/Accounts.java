package org.pillarwatch.store.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Repository of accounts. Changes are recorded in the audit trail and take effect on open sessions
 * within seconds. Safe for use by many threads and many replicas.
 */
public interface Accounts {

  /** All accounts, by name. */
  List<Account> all();

  /** Returns the account with a name, in any case. */
  Optional<Account> find(String name);

  /**
   * Returns the account if the password is right and it is not disabled. Takes as long for a name
   * that does not exist.
   */
  Optional<Account> authenticate(String name, String password);

  /**
   * Adds an account.
   *
   * @return false when the name is taken
   */
  boolean add(NewAccount account);

  /**
   * Changes role or state of an account; a disabled one is signed out everywhere.
   *
   * @param role the new role; null to leave it
   * @param isDisabled the new state; null to leave it
   * @return false when there is no such account
   */
  boolean change(String name, @Nullable Role role, @Nullable Boolean isDisabled);

  /**
   * Sets a new password and signs the account out everywhere.
   *
   * @return false when there is no such account
   */
  boolean setPassword(String name, String password);

  /** Ends all sessions of an account. */
  void signOutEverywhere(String name);

  /** Notes that the account was used to sign in. */
  void signedIn(String name);
}
