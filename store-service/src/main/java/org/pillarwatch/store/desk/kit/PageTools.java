package org.pillarwatch.store.desk.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.deadletter.DeadLetterBox;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.person.TeamRights;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Model attributes of every desk page. */
@ControllerAdvice(basePackages = "org.pillarwatch.store.desk")
class PageTools {

  /** Said once, not on the way back. */
  private static final String JUST_SAVED = "saved=yes";

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

  /** The reader; absent while the browser states no name. */
  @ModelAttribute("me")
  @Nullable Person me(Optional<Person> person) {
    return person.orElse(null);
  }

  /** Whether the reader may correct articles and stories and change what is the team's. */
  @ModelAttribute("edits")
  boolean edits(TeamRights rights) {
    return rights.edits();
  }

  /** Address of the page, to which its forms lead back. */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "/";
    }
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null || query.equals(JUST_SAVED) ? "" : "?" + query);
  }

  @ModelAttribute("masthead")
  Masthead masthead() {
    return masthead;
  }
}
