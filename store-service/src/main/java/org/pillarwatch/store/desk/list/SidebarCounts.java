package org.pillarwatch.store.desk.list;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pillarwatch.store.person.Person;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Counts of the lists and beats of a person, for the script of the pages. */
@Controller
class SidebarCounts {

  private final Sidebars sidebars;

  SidebarCounts(Sidebars sidebars) {
    this.sidebars = sidebars;
  }

  /** The counts by the ids of their lines. */
  @GetMapping(path = "/desk/counts", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Map<String, String> counts(Optional<Person> person) {
    Sidebar sidebar = sidebars.of(person, Mine.ALL, 0);
    Map<String, String> counts = new TreeMap<>();
    sidebar.mine().forEach(line -> counts.put(line.id(), line.count()));
    sidebar.beats().forEach(line -> counts.put(line.id(), line.count()));
    return counts;
  }
}
