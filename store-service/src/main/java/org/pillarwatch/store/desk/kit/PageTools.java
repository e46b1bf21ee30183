package org.pillarwatch.store.desk.kit;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.deadletter.DeadLetterBox;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Model attributes of every desk page. */
@ControllerAdvice(basePackages = "org.pillarwatch.store.desk")
class PageTools {

  private final Masthead masthead;

  PageTools(DeadLetterBox letters) {
    this.masthead = new Masthead(letters);
  }

  @ModelAttribute("times")
  Times times() {
    return new Times();
  }

  /** Name of whoever signed in; null where nobody has to. */
  @ModelAttribute("signedIn")
  @Nullable String signedIn(@Nullable Principal who) {
    return who == null ? null : who.getName();
  }

  @ModelAttribute("masthead")
  Masthead masthead() {
    return masthead;
  }
}
