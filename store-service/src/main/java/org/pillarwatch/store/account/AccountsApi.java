package org.pillarwatch.store.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** REST API of accounts, for operators. No answer contains a password or its hash. */
@RestController
@RequestMapping(path = "/api/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountsApi {

  private final Accounts accounts;

  AccountsApi(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Request body of a new account.
   *
   * @param role reader, editor or operator
   * @param password at least 10 characters
   */
  record Wanted(
      @Nullable String name,
      @Nullable String fullName,
      @Nullable String role,
      @Nullable String password) {

    /** Leaves the password out. */
    @Override
    public String toString() {
      return "Wanted[name=%s, role=%s]".formatted(name, role);
    }
  }

  /**
   * Request body of a change; what is missing stays.
   *
   * @param password a new one
   */
  record Changed(@Nullable String role, @Nullable Boolean disabled, @Nullable String password) {

    /** Leaves the password out. */
    @Override
    public String toString() {
      return "Changed[role=%s, disabled=%s]".formatted(role, disabled);
    }
  }

  @GetMapping
  List<Account> all() {
    return accounts.all();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Account add(@RequestBody Wanted wanted) {
    NewAccount account = checked(wanted);
    if (!accounts.add(account)) {
      throw new ResponseStatusException(
          HttpStatus.CONFLICT, "name: '%s' is taken".formatted(account.name()));
    }
    return named(account.name());
  }

  @PatchMapping("/{name}")
  Account change(@PathVariable String name, @RequestBody Changed wanted) {
    Role role = wanted.role() == null ? null : role(wanted.role());
    if (!accounts.change(name, role, wanted.disabled())) {
      throw unknown(name);
    }
    if (wanted.password() != null) {
      setPassword(name, wanted.password());
    }
    return named(name);
  }

  private void setPassword(String name, String password) {
    try {
      accounts.setPassword(name, password);
    } catch (IllegalArgumentException mistake) {
      throw refused(mistake);
    }
  }

  private static Role role(String word) {
    return Role.of(word)
        .orElseThrow(() ->
            new ResponseStatusException(
                HttpStatus.BAD_REQUEST, "role: '%s' is none of %s".formatted(word, Role.words())));
  }

  private static NewAccount checked(Wanted wanted) {
    try {
      return NewAccount.of(wanted.name(), wanted.fullName(), wanted.role(), wanted.password());
    } catch (IllegalArgumentException mistake) {
      throw refused(mistake);
    }
  }

  private static ResponseStatusException refused(IllegalArgumentException mistake) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, mistake.getMessage(), mistake);
  }

  private Account named(String name) {
    return accounts.find(name).orElseThrow(() -> unknown(name));
  }

  private static ResponseStatusException unknown(String name) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "name: there is no account '%s'".formatted(name));
  }
}
