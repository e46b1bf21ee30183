package org.pillarwatch.store.desk.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form to sign in with; the security chain receives it. */
@Controller
class SignInPage {

  /**
   * Shows the form.
   *
   * @param failed present after an attempt that failed: why, or blank for a wrong name or password
   * @param signedOut present after signing out
   */
  @GetMapping("/sign-in")
  String form(
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      Model model) {
    if (failed != null) {
      model.addAttribute(
          "mistake",
          failed.startsWith("Too many")
              ? "Too many attempts failed. Try again in 15 minutes."
              : "The name or the password is wrong.");
    }
    model.addAttribute("isSignedOut", signedOut != null);
    // What only readers may load.
    model.addAttribute("isStranger", true);
    return "sign-in";
  }
}
