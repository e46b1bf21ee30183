package org.pillarwatch.store.account;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.core.Authentication;

/**
 * Limits failed attempts to sign in: at most {@value #MOST_BY_NAME} for a name and {@value
 * #MOST_BY_ADDRESS} from an address within 15 minutes, counted over all replicas.
 */
final class SignInLimit {

  private static final Logger log = LoggerFactory.getLogger(SignInLimit.class);

  static final int MOST_BY_NAME = 10;
  static final int MOST_BY_ADDRESS = 50;
  static final Duration SPAN = Duration.ofMinutes(15);

  private static final String IS_OVER =
      """
      select (select count(*) from failed_sign_in where name = :name and at > :since) >= :byName
        or (select count(*) from failed_sign_in where address = :address and at > :since)
          >= :byAddress
      """;

  private static final String ADD =
      """
      with old as (delete from failed_sign_in where at <= :since)
      insert into failed_sign_in (name, address, at) values (:name, :address, :at)
      """;

  private static final int LONGEST_NAME = 100;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  SignInLimit(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether too many attempts failed, so that this one must be refused without a look. */
  boolean isOver(String name, String address) {
    return jdbc.sql(IS_OVER)
        .param("name", key(name))
        .param("address", address)
        .param("since", now().minus(SPAN))
        .param("byName", MOST_BY_NAME)
        .param("byAddress", MOST_BY_ADDRESS)
        .query(Boolean.class)
        .single();
  }

  /** Counts and logs every failed attempt, that of the shared user too. */
  @EventListener
  void failed(AbstractAuthenticationFailureEvent failure) {
    if (!(failure instanceof AuthenticationFailureLockedEvent)) {
      Authentication attempt = failure.getAuthentication();
      count(attempt.getName(), AccountAuthentication.address(attempt));
    }
  }

  private void count(String name, String address) {
    log.warn("sign_in=failed name={} address={}", key(name), address);
    jdbc.sql(ADD)
        .param("name", key(name))
        .param("address", address)
        .param("at", now())
        .param("since", now().minus(SPAN))
        .update();
  }

  /** The name without what would forge lines of the log. */
  private static String key(String name) {
    String clean = NewAccount.lower(name).replaceAll("[\\p{Cntrl}\\s]", "?");
    return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
