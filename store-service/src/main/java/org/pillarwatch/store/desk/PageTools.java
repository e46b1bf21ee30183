package org.pillarwatch.store.desk;

import org.pillarwatch.store.deadletter.Letters;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template may use. */
@ControllerAdvice(assignableTypes = {FrontPage.class, ArticleDesk.class, LetterDesk.class})
class PageTools {

  private final Masthead masthead;

  PageTools(Letters letters) {
    this.masthead = new Masthead(letters);
  }

  @ModelAttribute("times")
  Times times() {
    return new Times();
  }

  @ModelAttribute("masthead")
  Masthead masthead() {
    return masthead;
  }
}
