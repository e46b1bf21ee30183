package org.pillarwatch.store.desk.beat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.beat.Beat;
import org.pillarwatch.store.beat.Beats;
import org.pillarwatch.store.beat.CanonicalQuery;
import org.pillarwatch.store.beat.QueryString;
import org.pillarwatch.store.desk.kit.ReaderZone;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.person.TeamRights;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.QueryReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Lists the beats of a person and of the team, and changes them by forms. */
@Controller
@RequestMapping("/beats")
class BeatPages {

  private final Beats beats;
  private final QueryReader queries;
  private final CanonicalQuery canonical;

  BeatPages(Beats beats, QueryReader queries, CanonicalQuery canonical) {
    this.beats = beats;
    this.queries = queries;
    this.canonical = canonical;
  }

  @GetMapping
  String list(Optional<Person> person, Model model) {
    model.addAttribute("beats", beats.of(person));
    return "beats";
  }

  /**
   * Saves a view as a beat and leads to it.
   *
   * @param query parameters of the view
   * @param team whether it is for everybody
   */
  @PostMapping
  View save(
      @RequestParam String name,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "false") boolean team,
      @CookieValue(name = ReaderZone.COOKIE, required = false) @Nullable String zone,
      Optional<Person> person,
      TeamRights rights) {
    String owner = team ? null : person.map(Person::name).orElse(null);
    allow(rights, owner);
    try {
      Map<String, List<String>> parameters = QueryString.parse(query);
      parameters.keySet().removeAll(List.of("mine", "order", "cursor", "limit"));
      ArticleFilter filter = queries.filter(ReaderZone.in(parameters, zone));
      Beat beat = beats.add(owner, name.strip(), canonical.of(filter));
      return to("/beats/" + beat.id() + "?saved=yes");
    } catch (IllegalArgumentException mistake) {
      throw bad(mistake);
    }
  }

  @PostMapping("/{id}")
  View rename(
      @PathVariable long id,
      @RequestParam String name,
      Optional<Person> person,
      TeamRights rights) {
    return change(id, person, rights, beat -> beats.update(beat.with(name.strip(), beat.query())));
  }

  @PostMapping("/{id}/remove")
  View remove(@PathVariable long id, Optional<Person> person, TeamRights rights) {
    return change(id, person, rights, beats::remove);
  }

  @PostMapping("/{id}/move")
  View move(
      @PathVariable long id, @RequestParam boolean up, Optional<Person> person, TeamRights rights) {
    return change(id, person, rights, beat -> beats.move(beat, person, up));
  }

  private View change(long id, Optional<Person> person, TeamRights rights, Consumer<Beat> change) {
    Beat beat =
        beats
            .find(id, person)
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no beat %d.".formatted(id)));
    allow(rights, beat.owner());
    try {
      change.accept(beat);
    } catch (IllegalArgumentException mistake) {
      throw bad(mistake);
    }
    return to("/beats");
  }

  private static void allow(TeamRights rights, @Nullable String owner) {
    if (!rights.mayChange(owner)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Only editors change the beats of the team.");
    }
  }

  private static View to(String address) {
    var view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }

  private static ResponseStatusException bad(IllegalArgumentException mistake) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, mistake.getMessage(), mistake);
  }
}
