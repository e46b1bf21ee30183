package org.pillarwatch.store.desk.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarwatch.store.desk.kit.ViewUrl;
import org.pillarwatch.store.person.Mutes;
import org.pillarwatch.store.person.Notes;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.story.Stories;
import org.pillarwatch.store.story.StoryPage;
import org.pillarwatch.store.story.StoryQueryReader;
import org.pillarwatch.store.story.StoryView;
import org.pillarwatch.store.story.correction.StoryCorrections;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of stories and the page of one story. */
@Controller
class StoryDesk {

  private static final String LEAST_ARTICLES = "2";

  private final Stories stories;
  private final StoryQueryReader queries;
  private final Notes notes;
  private final Mutes mutes;
  private final StoryCorrections corrections;

  StoryDesk(
      Stories stories,
      StoryQueryReader queries,
      Notes notes,
      Mutes mutes,
      StoryCorrections corrections) {
    this.stories = stories;
    this.queries = queries;
    this.notes = notes;
    this.mutes = mutes;
    this.corrections = corrections;
  }

  /** Stories of several articles, those with the newest article first. */
  @GetMapping("/stories")
  String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    Map<String, List<String>> asked = new LinkedMultiValueMap<>(parameters);
    asked.putIfAbsent("articles", List.of(LEAST_ARTICLES));
    StoryPage page = stories.page(queries.query(asked));
    model.addAttribute("stories", page.items());
    model.addAttribute(
        "next",
        page.next() == null
            ? null
            : "/stories" + new ViewUrl(parameters).with("cursor", page.next()).query());
    return "stories";
  }

  @GetMapping("/stories/{number}")
  String story(@PathVariable long number, Optional<Person> person, Model model) {
    StoryView story =
        stories
            .find(number)
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no story " + number + "."));
    if (!story.id().equals(String.valueOf(number))) {
      return "redirect:/stories/" + story.id();
    }
    model.addAttribute("story", StoryReports.of(story));
    model.addAttribute("corrections", StoryCorrectionLines.of(number, corrections.of(number)));
    model.addAttribute("notes", notes.of(number));
    model.addAttribute("isMuted", person.map(reader -> isMuted(reader, story)).orElse(false));
    return "story";
  }

  private boolean isMuted(Person reader, StoryView story) {
    return mutes.of(reader).stream()
        .anyMatch(mute -> mute.kind() == Mutes.Kind.STORY && mute.value().equals(story.id()));
  }
}
