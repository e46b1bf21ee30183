package org.pillarwatch.store.desk.account;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.account.Account;
import org.pillarwatch.store.account.Accounts;
import org.pillarwatch.store.account.ApiToken;
import org.pillarwatch.store.account.ApiTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: password, sessions and tokens. */
@Controller
class OwnAccountPage {

  private static final String BACK = "redirect:/account";

  private final Accounts accounts;
  private final ApiTokens tokens;

  OwnAccountPage(Accounts accounts, ApiTokens tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  @GetMapping("/account")
  String page(@Nullable Principal who, Model model) {
    Optional<Account> account = account(who);
    model.addAttribute("account", account.orElse(null));
    model.addAttribute("tokens", account.map(known -> tokens.of(known.name())).orElseGet(List::of));
    return "account";
  }

  /** Sets a new password, which ends all sessions. */
  @PostMapping("/account/password")
  ModelAndView password(
      @Nullable Principal who,
      @RequestParam String current,
      @RequestParam String wanted,
      Model model) {
    Optional<Account> account = account(who);
    if (account.isEmpty()) {
      return new ModelAndView(BACK);
    }
    String name = account.get().name();
    if (accounts.authenticate(name, current).isEmpty()) {
      return refused(who, model, "The current password is wrong.");
    }
    try {
      accounts.setPassword(name, wanted);
      return new ModelAndView("redirect:/sign-in");
    } catch (IllegalArgumentException mistake) {
      return refused(who, model, String.valueOf(mistake.getMessage()));
    }
  }

  /** Ends all sessions of the account, this one too. */
  @PostMapping("/account/sign-out-everywhere")
  String signOutEverywhere(@Nullable Principal who) {
    account(who).ifPresent(account -> accounts.signOutEverywhere(account.name()));
    return "redirect:/sign-in?signed-out";
  }

  /** Makes a token and shows its text, once. */
  @PostMapping("/account/tokens")
  ModelAndView token(
      @Nullable Principal who,
      @RequestParam String label,
      @RequestParam ApiToken.Scope scope,
      Model model) {
    Optional<Account> account = account(who);
    if (account.isEmpty()) {
      return new ModelAndView(BACK);
    }
    try {
      model.addAttribute("issued", tokens.issue(account.get().name(), label, scope, null).text());
      return new ModelAndView(page(who, model), model.asMap(), HttpStatus.CREATED);
    } catch (IllegalArgumentException mistake) {
      return refused(who, model, String.valueOf(mistake.getMessage()));
    }
  }

  @PostMapping("/account/tokens/{id}/revoke")
  String revoke(@Nullable Principal who, @PathVariable long id) {
    account(who).ifPresent(account -> tokens.revoke(account.name(), id));
    return BACK;
  }

  private ModelAndView refused(@Nullable Principal who, Model model, String mistake) {
    model.addAttribute("mistake", mistake);
    return new ModelAndView(page(who, model), model.asMap(), HttpStatus.BAD_REQUEST);
  }

  private Optional<Account> account(@Nullable Principal who) {
    return Optional.ofNullable(who).flatMap(known -> accounts.find(known.getName()));
  }
}
