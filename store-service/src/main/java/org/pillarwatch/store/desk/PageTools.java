package org.pillarwatch.store.desk;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template may use. */
@ControllerAdvice(assignableTypes = {FrontPage.class, ArticleDesk.class})
class PageTools {

  @ModelAttribute("times")
  Times times() {
    return new Times();
  }
}
