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
import org.pillarwatch.ingest.claim.ClaimLoop;
import org.pillarwatch.ingest.fetch.http.PrivateNetworks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The registry over HTTP. */
@RestController
@RequestMapping("/api/feeds")
class FeedController {

  /**
   * Some feeds, by id.
   *
   * @param total feeds in the registry
   * @param next value of {@code after} for the next page; null when this is the last
   */
  record FeedPage(List<FeedView> items, long total, @Nullable Long next) {}

  private final Feeds feeds;
  private final PrivateNetworks networks;
  private final FeedFinder finder;
  private final ClaimLoop<DueFeed> loop;

  FeedController(
      Feeds feeds, PrivateNetworks networks, FeedFinder finder, ClaimLoop<DueFeed> loop) {
    this.feeds = feeds;
    this.finder = finder;
    this.networks = networks;
    this.loop = loop;
  }

  @GetMapping
  FeedPage list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String label,
      @RequestParam(defaultValue = "0") @PositiveOrZero long after,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1_000) int limit) {
    List<FeedView> items = feeds.list(state(state), label, after, limit);
    return new FeedPage(items, feeds.count(), items.size() < limit ? null : items.getLast().id());
  }

  @GetMapping("/{id}")
  FeedView one(@PathVariable long id) {
    return feeds.find(id).orElseThrow(() -> NoSuchFeed.of(id));
  }

  /** Health of all feeds together. */
  @GetMapping("/health")
  RegistryHealth health() {
    return feeds.health();
  }

  /** The feeds of a site, to choose from; nothing is added. */
  @GetMapping("/choices")
  FeedFinder.Findings choices(@RequestParam String url) throws InterruptedException {
    return finder.find(address(url));
  }

  /**
   * Adds a feed. For the plain address of a site it adds the most likely feed; the {@code url} of
   * the response names it.
   */
  @PostMapping
  ResponseEntity<FeedView> add(@RequestBody JsonNode request) throws InterruptedException {
    FeedChanges settings = FeedChanges.of(request);
    URI url = address(request.path("url").asString(""));
    Feeds.Added added = feeds.add(isPlain(url) ? feedOf(url) : url, settings);
    loop.wake();
    return ResponseEntity.status(added.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .location(URI.create("/api/feeds/" + added.id()))
        .body(one(added.id()));
  }

  /**
   * Changes the settings that the body names, and no others (RFC 7396); {@code url} moves the feed
   * with its history.
   */
  @PatchMapping("/{id}")
  FeedView change(@PathVariable long id, @RequestBody JsonNode request) {
    FeedChanges changes = FeedChanges.of(request);
    if (request.has("url")) {
      move(id, address(request.path("url").asString("")));
    }
    if (!changes.isEmpty() && !feeds.change(id, changes)) {
      throw NoSuchFeed.of(id);
    }
    loop.wake();
    return one(id);
  }

  private void move(long id, URI url) {
    FeedView feed = one(id);
    if (!feed.url().equals(url) && !feeds.move(id, url)) {
      throw NoSuchFeed.of(id);
    }
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

  private static boolean isPlain(URI url) {
    return url.getRawPath().length() <= 1 && url.getRawQuery() == null;
  }

  /** A site that cannot be read now, or names no feed, is taken at its word: it may be one. */
  private URI feedOf(URI site) throws InterruptedException {
    List<FeedFinder.Choice> choices = finder.find(site).choices();
    return choices.isEmpty() ? site : choices.getFirst().url();
  }

  private URI address(String text) {
    if (text.isBlank()) {
      throw new RefusedRequest("url is missing");
    }
    try {
      URI url = WebAddress.of(text);
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
      throw new RefusedRequest("state is none of new, ok, failing, paused, ended: " + name);
    }
  }
}
