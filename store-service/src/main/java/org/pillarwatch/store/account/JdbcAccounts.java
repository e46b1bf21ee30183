package org.pillarwatch.store.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts in PostgreSQL, with passwords hashed by bcrypt. */
final class JdbcAccounts implements Accounts {

  /** About a tenth of a second on one core. */
  private static final int ROUNDS = 11;

  private static final String ADD =
      """
      insert into account (name, full_name, role, password_hash, created_at)
      values (:name, :full, :role, :hash, :at) on conflict (name) do nothing
      """;

  private static final String CHANGE =
      """
      update account set role = coalesce(:role, role),
        disabled_at = case when cast(:disabled as boolean) is null then disabled_at
          when :disabled then coalesce(disabled_at, :at) end
      where name = :name
      """;

  private static final String SIGN_OUT = "delete from spring_session where principal_name = :name";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Audit audit;
  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(ROUNDS);
  private final String hashOfNobody = hash("nobody has this password");

  JdbcAccounts(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock, Audit audit) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.audit = audit;
  }

  @Override
  public List<Account> all() {
    return jdbc.sql("select * from account order by name").query(JdbcAccounts::account).list();
  }

  @Override
  public Optional<Account> find(String name) {
    return jdbc.sql("select * from account where name = :name")
        .param("name", NewAccount.lower(name))
        .query(JdbcAccounts::account)
        .optional();
  }

  @Override
  public Optional<Account> authenticate(String name, String password) {
    Optional<String> stored =
        jdbc.sql("select password_hash from account where name = :name and disabled_at is null")
            .param("name", NewAccount.lower(name))
            .query(String.class)
            .optional();
    boolean matches = encoder.matches(password, stored.orElse(hashOfNobody));
    return matches && stored.isPresent() ? find(name) : Optional.empty();
  }

  @Override
  public boolean add(NewAccount account) {
    String hash = hash(account.password());
    return inTransaction(() -> {
      boolean isNew =
          jdbc.sql(ADD)
                  .param("name", account.name())
                  .param("full", account.fullName())
                  .param("role", account.role().word())
                  .param("hash", hash)
                  .param("at", now())
                  .update()
              == 1;
      if (isNew) {
        audit.record("account.add", subject(account.name()), null, state(account.name()));
      }
      return isNew;
    });
  }

  @Override
  public boolean change(String name, @Nullable Role role, @Nullable Boolean isDisabled) {
    String key = NewAccount.lower(name);
    return inTransaction(() -> {
      Map<String, Object> before = state(key);
      boolean exists =
          jdbc.sql(CHANGE)
                  .param("name", key)
                  .param("role", role == null ? null : role.word())
                  .param("disabled", isDisabled)
                  .param("at", now())
                  .update()
              == 1;
      if (exists) {
        audit.record("account.change", subject(key), before, state(key));
      }
      if (exists && Boolean.TRUE.equals(isDisabled)) {
        jdbc.sql(SIGN_OUT).param("name", key).update();
      }
      return exists;
    });
  }

  @Override
  public boolean setPassword(String name, String password) {
    NewAccount.checkPassword(password);
    String key = NewAccount.lower(name);
    String hash = hash(password);
    return inTransaction(() -> {
      boolean exists =
          jdbc.sql("update account set password_hash = :hash where name = :name")
                  .param("hash", hash)
                  .param("name", key)
                  .update()
              == 1;
      if (exists) {
        audit.record("account.password", subject(key), null, null);
        jdbc.sql(SIGN_OUT).param("name", key).update();
      }
      return exists;
    });
  }

  @Override
  public void signOutEverywhere(String name) {
    String key = NewAccount.lower(name);
    inTransaction(() -> {
      int ended = jdbc.sql(SIGN_OUT).param("name", key).update();
      audit.record("account.sign-out", subject(key), null, Map.of("sessions", ended));
      return true;
    });
  }

  @Override
  public void signedIn(String name) {
    String key = NewAccount.lower(name);
    inTransaction(() -> {
      jdbc.sql("update account set signed_in_at = :at where name = :name")
          .param("at", now())
          .param("name", key)
          .update();
      audit.record("account.sign-in", subject(key), null, null);
      return true;
    });
  }

  private boolean inTransaction(Change change) {
    return Boolean.TRUE.equals(transaction.execute(status -> change.make()));
  }

  @FunctionalInterface
  private interface Change {
    boolean make();
  }

  private String hash(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("bcrypt gave no hash");
    }
    return hash;
  }

  private static String subject(String name) {
    return "account/" + name;
  }

  private Map<String, Object> state(String name) {
    return find(name)
        .<Map<String, Object>>map(account ->
            Map.of(
                "fullName", account.fullName(),
                "role", account.role().word(),
                "disabled", account.isDisabled()))
        .orElseGet(Map::of);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("name"),
        row.getString("full_name"),
        Role.of(row.getString("role")).orElseThrow(),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        time(row, "signed_in_at"),
        time(row, "disabled_at"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
