package org.pillarwatch.store.story;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.pillarwatch.events.ArticleId;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** REST API of stories. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "stories")
class StoriesApi {

  private final StoryQueryReader queries;
  private final Stories stories;

  StoriesApi(StoryQueryReader queries, Stories stories) {
    this.queries = queries;
    this.stories = stories;
  }

  @GetMapping("/stories")
  @Operation(
      summary = "Stories, those with the newest article first; next, as cursor, continues the list",
      description =
          "topic, pillar, lineOfEffort, country, language, from and to match stories with at least one such article;"
              + " articles is the minimum number of articles; limit and cursor are as for articles.")
  StoryPage list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    return stories.page(queries.query(parameters));
  }

  @GetMapping("/stories/{number}")
  @Operation(
      summary = "A story with its articles in order of arrival, and how each is related",
      description = "The id of a merged story redirects to the remaining story.")
  StoryView story(@PathVariable long number) {
    return stories.find(number).orElseThrow(() -> absent("story " + number));
  }

  @GetMapping("/articles/{id}/story")
  @Operation(summary = "The story of an article")
  StoryView storyOf(@PathVariable ArticleId id) {
    return stories.of(id).orElseThrow(() -> absent("story of article " + id));
  }

  private static ResponseStatusException absent(String what) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no " + what + ".");
  }
}
