package org.pillarwatch.store.desk.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.beat.Beat;
import org.pillarwatch.store.beat.Beats;
import org.pillarwatch.store.beat.LookBack;
import org.pillarwatch.store.beat.QueryString;
import org.pillarwatch.store.desk.kit.ReaderZone;
import org.pillarwatch.store.desk.kit.ViewUrl;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.query.ChangeCursor;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.search.ArticleItem;
import org.pillarwatch.store.search.ArticlePage;
import org.pillarwatch.store.search.Search;
import org.pillarwatch.store.story.Stories;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live list of articles that match a filter, newest first. */
@Controller
class FrontPage {

  /** More arrivals than this are counted as "more". */
  private static final int MOST_ARRIVALS = 99;

  private final QueryReader queries;
  private final Search search;
  private final Items items;
  private final Facets facets;
  private final Stories stories;
  private final LiveReaders readers;
  private final PersonalLists lists;
  private final Sidebars sidebars;
  private final Beats beats;
  private final LookBack lookBack;
  private final Remarks remarks;

  FrontPage(
      QueryReader queries,
      Search search,
      Items items,
      Facets facets,
      Stories stories,
      LiveReaders readers,
      PersonalLists lists,
      Sidebars sidebars,
      Beats beats,
      LookBack lookBack,
      Remarks remarks) {
    this.queries = queries;
    this.search = search;
    this.items = items;
    this.facets = facets;
    this.stories = stories;
    this.readers = readers;
    this.lists = lists;
    this.sidebars = sidebars;
    this.beats = beats;
    this.lookBack = lookBack;
    this.remarks = remarks;
  }

  @GetMapping("/")
  String list(
      @RequestParam MultiValueMap<String, String> parameters,
      @CookieValue(name = ReaderZone.COOKIE, required = false) @Nullable String zone,
      Optional<Person> person,
      Model model) {
    var address = new ViewUrl(parameters);
    boolean isWhole = address.without(Mine.PARAMETER).parameters().isEmpty();
    show(address, zone, person, model);
    model.addAttribute("sidebar", sidebars.of(person, isWhole ? mine(address) : Mine.ALL, 0));
    return "front";
  }

  /**
   * Shows the view of a beat.
   *
   * @param parameters what is asked beyond the query of the beat; {@code saved} when it is new
   */
  @GetMapping("/beats/{id}")
  String beat(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> parameters,
      @CookieValue(name = ReaderZone.COOKIE, required = false) @Nullable String zone,
      Optional<Person> person,
      Model model) {
    Beat beat =
        beats
            .find(id, person)
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no beat %d.".formatted(id)));
    Map<String, List<String>> all = new LinkedHashMap<>(QueryString.parse(beat.query()));
    all.putAll(parameters);
    boolean isNew = all.remove("saved") != null;
    show(new ViewUrl(all), zone, person, model);
    model.addAttribute("beat", beat);
    model.addAttribute("sidebar", sidebars.of(person, Mine.ALL, id));
    if (isNew) {
      ArticleFilter filter = queries.filter(QueryString.parse(beat.query()));
      model.addAttribute("saved", lookBack.of(filter).sentence());
    }
    return "front";
  }

  private void show(ViewUrl address, @Nullable String zone, Optional<Person> person, Model model) {
    ArticleQuery query =
        queries.query(ReaderZone.in(address.without(Mine.PARAMETER).parameters(), zone));
    PersonalList list = lists.of(query.filter(), person, mine(address));
    // Read before the list: articles stored in between are shown twice rather than missed.
    ChangeCursor cursor = search.changeCursor();
    ArticlePage page =
        search.page(new ArticleQuery(list.filter(), query.limit(), query.cursor(), query.order()));
    addView(address, query, zone, page, model);
    model.addAttribute("changeCursor", cursor.transaction());
    long total = search.total(list.filter());
    model.addAttribute("total", total);
    List<FacetView> choices = facets.of(list.filter());
    model.addAttribute("facets", choices);
    model.addAttribute("chips", FilterChip.of(address.without("cursor").without("limit"), choices));
    model.addAttribute("remarks", remarks.of(query.filter()));
    model.addAttribute("others", total > 0 ? List.of() : others(list.filter(), address));
    model.addAttribute("muted", list.muted());
    model.addAttribute("marks", lists.marks(list, page));
  }

  private List<OtherSearch> others(ArticleFilter filter, ViewUrl address) {
    return remarks.others(filter, address.without("cursor").without("limit"));
  }

  private void addView(
      ViewUrl address, ArticleQuery query, @Nullable String zone, ArticlePage page, Model model) {
    ViewUrl filter = address.without("cursor").without("limit");
    ViewUrl plain = filter.without(Mine.PARAMETER);
    model.addAttribute("address", filter);
    model.addAttribute("plain", plain);
    model.addAttribute("spans", SpanLink.of(filter));
    model.addAttribute(
        "feed", new ViewUrl(ReaderZone.in(plain.parameters(), needsZone(query) ? zone : null)));
    model.addAttribute("folds", folds(page, query.filter()));
    model.addAttribute("words", address.only("q").query());
    model.addAttribute(
        "next", page.next() == null ? null : "/" + address.with("cursor", page.next()).query());
    model.addAttribute("isLive", query.cursor() == null && query.filter().to() == null);
  }

  private Mine mine(ViewUrl address) {
    return queries.oneOf(Mine.class, address.all(Mine.PARAMETER), Mine.PARAMETER, Mine.ALL);
  }

  /** Only days depend on the zone; other feeds keep an address without it. */
  private static boolean needsZone(ArticleQuery query) {
    ArticleFilter filter = query.filter();
    return filter.from() != null || filter.to() != null || filter.words() != null;
  }

  private List<StoryGroup> folds(ArticlePage page, ArticleFilter filter) {
    List<ArticleId> ids = page.items().stream().map(ArticleItem::id).toList();
    return StoryGroup.of(items.of(page.items(), filter), stories.places(ids));
  }

  /**
   * Number of articles that arrived for a view since its page was rendered.
   *
   * @param count at most 99
   * @param isMore whether there are more than counted
   */
  record ArrivalCount(int count, boolean isMore) {}

  /** Counts arrivals for the script of the page, which then offers to show them. */
  @GetMapping(path = "/desk/arrivals", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  ArrivalCount arrivals(
      @RequestParam MultiValueMap<String, String> parameters,
      @CookieValue(name = ReaderZone.COOKIE, required = false) @Nullable String zone,
      Optional<Person> person) {
    var address = new ViewUrl(parameters);
    Map<String, List<String>> rest = new LinkedMultiValueMap<>(parameters);
    List<String> since = rest.remove("since");
    rest.keySet().removeAll(List.of(Mine.PARAMETER, "order"));
    ArticleFilter asked = queries.filter(ReaderZone.in(rest, zone));
    ArticleFilter filter = lists.filter(asked, person, mine(address));
    ChangeCursor cursor =
        since == null
            ? search.changeCursor()
            : ChangeCursor.of(since.getFirst()).orElseGet(search::changeCursor);
    int arrived = search.arrivals(cursor, filter, MOST_ARRIVALS + 1);
    return new ArrivalCount(Math.min(arrived, MOST_ARRIVALS), arrived > MOST_ARRIVALS);
  }

  /** Streams notifications of new articles. */
  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter live() {
    return readers.join();
  }
}
