package org.pillarwatch.store.desk.account;

import org.pillarwatch.store.account.Accounts;
import org.pillarwatch.store.account.NewAccount;
import org.pillarwatch.store.account.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All accounts, for operators. */
@Controller
class AccountsPage {

  private static final String BACK = "redirect:/accounts";

  private final Accounts accounts;

  AccountsPage(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/accounts")
  String page(Model model) {
    model.addAttribute("accounts", accounts.all());
    model.addAttribute("roles", Role.values());
    return "accounts";
  }

  @PostMapping("/accounts")
  ModelAndView add(
      @RequestParam String name,
      @RequestParam(defaultValue = "") String fullName,
      @RequestParam Role role,
      @RequestParam String password,
      Model model) {
    try {
      NewAccount account = NewAccount.of(name, fullName, role.word(), password);
      if (accounts.add(account)) {
        return new ModelAndView(BACK);
      }
      return refused(model, "The name “%s” is taken.".formatted(account.name()));
    } catch (IllegalArgumentException mistake) {
      return refused(model, String.valueOf(mistake.getMessage()));
    }
  }

  @PostMapping("/accounts/{name}/role")
  String role(@PathVariable String name, @RequestParam Role role) {
    accounts.change(name, role, null);
    return BACK;
  }

  @PostMapping("/accounts/{name}/disabled")
  String disabled(@PathVariable String name, @RequestParam boolean disabled) {
    accounts.change(name, null, disabled);
    return BACK;
  }

  private ModelAndView refused(Model model, String mistake) {
    model.addAttribute("mistake", mistake);
    return new ModelAndView(page(model), model.asMap(), HttpStatus.BAD_REQUEST);
  }
}
