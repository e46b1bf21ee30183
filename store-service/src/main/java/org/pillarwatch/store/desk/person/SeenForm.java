package org.pillarwatch.store.desk.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.beat.CanonicalQuery;
import org.pillarwatch.store.desk.kit.BackAddress;
import org.pillarwatch.store.desk.kit.ReaderZone;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.person.ReadingState;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.query.ArticleRestriction;
import org.pillarwatch.store.query.ChangeCursor;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.search.ArticleItem;
import org.pillarwatch.store.search.Search;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Marks everything that a view had as read. */
@Controller
class SeenForm {

  private final QueryReader queries;
  private final CanonicalQuery canonical;
  private final Search search;
  private final ReadingState reading;

  SeenForm(QueryReader queries, CanonicalQuery canonical, Search search, ReadingState reading) {
    this.queries = queries;
    this.canonical = canonical;
    this.search = search;
    this.reading = reading;
  }

  /**
   * Marks a view as read up to the moment when its page was rendered. The newest of its unread
   * articles are also marked one by one, so that they are read in other views.
   *
   * @param parameters the filter, {@code until} and {@code back}
   */
  @PostMapping("/mine/seen")
  ResponseEntity<?> seeAll(
      Optional<Person> person,
      @RequestParam MultiValueMap<String, String> parameters,
      @CookieValue(name = ReaderZone.COOKIE, required = false) @Nullable String zone,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    Person reader =
        person.orElseThrow(
            () -> new ResponseStatusException(HttpStatus.FORBIDDEN, "Say who you are first."));
    Map<String, List<String>> rest = new LinkedMultiValueMap<>(parameters);
    List<String> until = rest.remove("until");
    List<String> back = rest.remove("back");
    ArticleFilter filter = queries.filter(ReaderZone.in(rest, zone));
    ChangeCursor cursor =
        Optional.ofNullable(until)
            .flatMap(given -> ChangeCursor.of(given.getFirst()))
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "until: the cursor of the page is missing."));
    see(reader, filter, cursor);
    return accept.contains(MediaType.APPLICATION_JSON_VALUE)
        ? ResponseEntity.ok().body(Map.of("until", cursor.transaction()))
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.LOCATION, BackAddress.of(back == null ? "/" : back.getFirst()))
            .build();
  }

  private void see(Person reader, ArticleFilter filter, ChangeCursor until) {
    String view = canonical.of(filter);
    // A cursor of the future would hide what is still to come.
    ChangeCursor now = search.changeCursor();
    ChangeCursor cursor = until.transaction() <= now.transaction() ? until : now;
    if (!view.isEmpty()) {
      ArticleFilter unread =
          filter
              .with(reading.articlesRead(reader).unread(view))
              .with(List.of(new ArticleRestriction.Before(cursor)));
      List<ArticleId> newest =
          search.page(new ArticleQuery(unread, ArticleQuery.MAX_LIMIT, null)).items().stream()
              .map(ArticleItem::id)
              .toList();
      reading.read(reader, newest, true);
    }
    reading.seeAll(reader, view, cursor);
  }
}
