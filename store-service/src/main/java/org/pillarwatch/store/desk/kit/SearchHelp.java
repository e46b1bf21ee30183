package org.pillarwatch.store.desk.kit;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that teaches the query language by examples. */
@Controller
class SearchHelp {

  @GetMapping("/help/search")
  String show() {
    return "help";
  }
}
