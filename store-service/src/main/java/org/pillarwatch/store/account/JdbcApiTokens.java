package org.pillarwatch.store.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens in PostgreSQL. A token has 256 random bits, so that a plain SHA-256 protects it. */
final class JdbcApiTokens implements ApiTokens {

  /** Makes tokens recognisable to scanners for secrets. */
  private static final String PREFIX = "pw_";

  private static final int BYTES = 32;
  private static final int LONGEST_LABEL = 100;

  private static final String ADD =
      """
      insert into api_token (hash, account, label, scope, created_at, expires_at)
      values (:hash, :account, :label, :scope, :at, :expires) returning *
      """;

  /** Writes at most once a minute. */
  private static final String NOTE_USE =
      """
      update api_token set used_at = :at
      where id = :id and (used_at is null or used_at < cast(:at as timestamptz) - interval '1 minute')
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Audit audit;
  private final SecureRandom random = new SecureRandom();

  JdbcApiTokens(
      JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock, Audit audit) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.audit = audit;
  }

  @Override
  public Issued issue(
      String account, String label, ApiToken.Scope scope, @Nullable Instant expiresAt) {
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      throw new IllegalArgumentException("label: give 1 to %d characters".formatted(LONGEST_LABEL));
    }
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    ApiToken token =
        transaction.execute(status -> {
          ApiToken added =
              jdbc.sql(ADD)
                  .param("hash", hash(text))
                  .param("account", account)
                  .param("label", label.strip())
                  .param("scope", scope.word())
                  .param("at", now())
                  .param("expires", expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
                  .query(JdbcApiTokens::token)
                  .single();
          audit.record("token.add", subject(added), null, state(added));
          return added;
        });
    if (token == null) {
      throw new IllegalStateException("the token was not stored");
    }
    return new Issued(token, text);
  }

  @Override
  public List<ApiToken> of(String account) {
    return jdbc.sql("select * from api_token where account = :account order by id desc")
        .param("account", account)
        .query(JdbcApiTokens::token)
        .list();
  }

  @Override
  public boolean revoke(String account, long id) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          Optional<ApiToken> removed =
              jdbc.sql("delete from api_token where id = :id and account = :account returning *")
                  .param("id", id)
                  .param("account", account)
                  .query(JdbcApiTokens::token)
                  .optional();
          removed.ifPresent(
              token -> audit.record("token.revoke", subject(token), state(token), null));
          return removed.isPresent();
        }));
  }

  @Override
  public Optional<ApiToken> use(String text) {
    Optional<ApiToken> found =
        jdbc.sql(
                """
                select * from api_token where hash = :hash
                  and (expires_at is null or expires_at > :at)
                """)
            .param("hash", hash(text))
            .param("at", now())
            .query(JdbcApiTokens::token)
            .optional();
    found.ifPresent(
        token -> jdbc.sql(NOTE_USE).param("id", token.id()).param("at", now()).update());
    return found;
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String subject(ApiToken token) {
    return "token/" + token.id();
  }

  private static Map<String, Object> state(ApiToken token) {
    return Map.of(
        "account", token.account(), "label", token.label(), "scope", token.scope().word());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ApiToken token(ResultSet row, int number) throws SQLException {
    return new ApiToken(
        row.getLong("id"),
        row.getString("account"),
        row.getString("label"),
        ApiToken.Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        time(row, "expires_at"),
        time(row, "used_at"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
