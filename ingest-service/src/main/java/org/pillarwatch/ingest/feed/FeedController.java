package org.pillarwatch.ingest.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.NotAWebAddress;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.fetch.PrivateNetworks;
import org.pillarwatch.ingest.schedule.WorkLoop;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The registry over HTTP. */
@RestController
@RequestMapping("/api/feeds")
class FeedController {

  /**
   * A feed to add.
   *
   * @param url its address
   * @param title the operator's name for it; null: its own
   * @param label the operator's folder
   */
  record FeedRequest(@Nullable String url, @Nullable String title, @Nullable String label) {}

  /**
   * Some feeds, by id.
   *
   * @param total feeds in the registry
   * @param next value of {@code after} for the next page; null when this is the last
   */
  record FeedPage(List<FeedView> items, long total, @Nullable Long next) {}

  private static final int LONGEST_NAME = 300;

  private final Feeds feeds;
  private final PrivateNetworks networks;
  private final WorkLoop<DueFeed> loop;

  FeedController(Feeds feeds, PrivateNetworks networks, WorkLoop<DueFeed> loop) {
    this.feeds = feeds;
    this.networks = networks;
    this.loop = loop;
  }

  @GetMapping
  FeedPage list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") @PositiveOrZero long after,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1_000) int limit) {
    List<FeedView> items = feeds.list(state(state), after, limit);
    return new FeedPage(items, feeds.count(), items.size() < limit ? null : items.getLast().id());
  }

  @GetMapping("/{id}")
  FeedView one(@PathVariable long id) {
    return feeds.find(id).orElseThrow(() -> NoSuchFeed.of(id));
  }

  @PostMapping
  ResponseEntity<FeedView> add(@RequestBody FeedRequest request) {
    URI url = address(request);
    Feeds.Added added =
        feeds.add(
            new Feeds.NewFeed(url, name("title", request.title()), name("label", request.label())));
    loop.wake();
    return ResponseEntity.status(added.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .location(URI.create("/api/feeds/" + added.id()))
        .body(one(added.id()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    if (!feeds.remove(id)) {
      throw NoSuchFeed.of(id);
    }
  }

  @PostMapping("/{id}/poll")
  @ResponseStatus(HttpStatus.ACCEPTED)
  FeedView pollNow(@PathVariable long id) {
    if (!feeds.pollNow(id)) {
      throw NoSuchFeed.of(id);
    }
    loop.wake();
    return one(id);
  }

  private static @Nullable String name(String what, @Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw new RefusedRequest(
          "%s is longer than %d characters or holds a control character"
              .formatted(what, LONGEST_NAME));
    }
    return name.strip();
  }

  private URI address(FeedRequest request) {
    if (request.url() == null || request.url().isBlank()) {
      throw new RefusedRequest("url is missing");
    }
    try {
      URI url = WebAddress.of(request.url());
      if (networks.hold(url)) {
        throw new RefusedRequest("url leads to a private address: " + url);
      }
      return url;
    } catch (NotAWebAddress e) {
      throw new RefusedRequest("url is " + e.getMessage());
    }
  }

  private static @Nullable FeedState state(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      return FeedState.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest("state is none of new, ok, failing, ended: " + name);
    }
  }
}
