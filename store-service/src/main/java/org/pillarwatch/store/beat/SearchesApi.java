package org.pillarwatch.store.beat;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.person.TeamRights;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.QueryReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** REST API of saved searches. */
@RestController
@RequestMapping("/api/searches")
@Tag(name = "searches")
class SearchesApi {

  private final Beats beats;
  private final QueryReader queries;
  private final CanonicalQuery canonical;
  private final LookBack lookBack;

  SearchesApi(Beats beats, QueryReader queries, CanonicalQuery canonical, LookBack lookBack) {
    this.beats = beats;
    this.queries = queries;
    this.canonical = canonical;
    this.lookBack = lookBack;
  }

  /**
   * Request body of a saved search.
   *
   * @param query parameters of {@code /api/articles}, as in {@code country=GT&q=customs}
   * @param owner {@code team} for everybody; otherwise the search is the caller's own, if known
   */
  record Wanted(@Nullable String name, @Nullable String query, @Nullable String owner) {}

  /**
   * Response body of a saved search.
   *
   * @param query in canonical form
   * @param owner null for the team
   * @param lastDays what it found in the last days, as a sentence; null in lists
   */
  record Saved(
      long id,
      String name,
      String query,
      @Nullable String owner,
      Instant createdAt,
      @Nullable Integer stories,
      @Nullable String lastDays) {

    static Saved of(Beat beat, LookBack.@Nullable Count count) {
      return new Saved(
          beat.id(),
          beat.name(),
          beat.query(),
          beat.owner(),
          beat.createdAt(),
          count == null ? null : count.stories(),
          count == null ? null : count.sentence());
    }
  }

  @GetMapping
  @Operation(summary = "The saved searches of the caller and of the team, in their order")
  List<Saved> list(@Parameter(hidden = true) Optional<Person> person) {
    return beats.of(person).stream().map(beat -> Saved.of(beat, null)).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "A saved search, with the number of stories that it found in seven days")
  Saved search(@PathVariable long id, @Parameter(hidden = true) Optional<Person> person) {
    Beat beat = found(id, person);
    return Saved.of(beat, lookBack.of(queries.filter(QueryString.parse(beat.query()))));
  }

  @PostMapping
  @Operation(
      summary = "Saves a search",
      description = "Those of the team are changed by editors only: 403 for a reader.")
  ResponseEntity<Saved> save(
      @RequestBody Wanted wanted,
      @Parameter(hidden = true) Optional<Person> person,
      @Parameter(hidden = true) TeamRights rights) {
    String owner = "team".equals(wanted.owner()) ? null : person.map(Person::name).orElse(null);
    allow(rights, owner);
    ArticleFilter filter = filter(wanted);
    try {
      Beat beat = beats.add(owner, name(wanted), canonical.of(filter));
      return ResponseEntity.created(URI.create("/api/searches/" + beat.id()))
          .body(Saved.of(beat, lookBack.of(filter)));
    } catch (IllegalArgumentException mistake) {
      throw bad(mistake);
    }
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Replaces the name and the query of a saved search",
      description = "Those of the team are changed by editors only: 403 for a reader.")
  Saved replace(
      @PathVariable long id,
      @RequestBody Wanted wanted,
      @Parameter(hidden = true) Optional<Person> person,
      @Parameter(hidden = true) TeamRights rights) {
    Beat former = found(id, person);
    allow(rights, former.owner());
    ArticleFilter filter = filter(wanted);
    try {
      Beat beat = former.with(name(wanted), canonical.of(filter));
      beats.update(beat);
      return Saved.of(beat, lookBack.of(filter));
    } catch (IllegalArgumentException mistake) {
      throw bad(mistake);
    }
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Removes a saved search",
      description = "Those of the team are changed by editors only: 403 for a reader.")
  ResponseEntity<Void> remove(
      @PathVariable long id,
      @Parameter(hidden = true) Optional<Person> person,
      @Parameter(hidden = true) TeamRights rights) {
    Beat former = found(id, person);
    allow(rights, former.owner());
    beats.remove(former);
    return ResponseEntity.noContent().build();
  }

  private static void allow(TeamRights rights, @Nullable String owner) {
    if (!rights.mayChange(owner)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Only editors change saved searches of the team.");
    }
  }

  private Beat found(long id, Optional<Person> person) {
    return beats
        .find(id, person)
        .orElseThrow(() ->
            new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is no saved search %d.".formatted(id)));
  }

  private static String name(Wanted wanted) {
    return wanted.name() == null ? "" : wanted.name().strip();
  }

  private ArticleFilter filter(Wanted wanted) {
    String query = wanted.query();
    if (query == null) {
      throw bad(new IllegalArgumentException("query: is missing"));
    }
    try {
      return queries.filter(QueryString.parse(query));
    } catch (IllegalArgumentException damaged) {
      throw bad(damaged);
    }
  }

  private static ResponseStatusException bad(IllegalArgumentException mistake) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, mistake.getMessage(), mistake);
  }
}
