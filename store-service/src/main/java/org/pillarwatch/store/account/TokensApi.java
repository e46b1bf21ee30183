package org.pillarwatch.store.account;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** REST API of one's own tokens. */
@RestController
@RequestMapping(path = "/api/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
class TokensApi {

  private static final int MOST_DAYS = 3650;

  private final ApiTokens tokens;
  private final Accounts accounts;
  private final InstantSource clock;

  TokensApi(ApiTokens tokens, Accounts accounts, InstantSource clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Request body of a new token.
   *
   * @param label what it is for
   * @param scope feed, read or write
   * @param days until it expires; null for never
   */
  record WantedToken(@Nullable String label, @Nullable String scope, @Nullable Integer days) {}

  @GetMapping
  List<ApiToken> all(@Nullable Principal who) {
    return tokens.of(account(who));
  }

  /** Makes a token. Its text is in this answer only. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ApiTokens.Issued issue(@Nullable Principal who, @RequestBody WantedToken wanted) {
    String label = wanted.label() == null ? "" : wanted.label();
    try {
      return tokens.issue(account(who), label, scope(wanted.scope()), expiry(wanted.days()));
    } catch (IllegalArgumentException mistake) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, mistake.getMessage(), mistake);
    }
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@Nullable Principal who, @PathVariable long id) {
    if (!tokens.revoke(account(who), id)) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "id: you have no token %d".formatted(id));
    }
  }

  private static ApiToken.Scope scope(@Nullable String word) {
    return Arrays.stream(ApiToken.Scope.values())
        .filter(scope -> scope.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "scope: '%s' is none of feed, read, write".formatted(word)));
  }

  private @Nullable Instant expiry(@Nullable Integer days) {
    if (days == null) {
      return null;
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("days: give 1 to %d".formatted(MOST_DAYS));
    }
    return clock.instant().plus(Duration.ofDays(days));
  }

  /** Tokens belong to accounts; the shared user has none. */
  private String account(@Nullable Principal who) {
    return Optional.ofNullable(who)
        .flatMap(known -> accounts.find(known.getName()))
        .map(Account::name)
        .orElseThrow(() ->
            new ResponseStatusException(
                HttpStatus.CONFLICT, "Sign in with an account: the shared user has no tokens."));
  }
}
