package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pillarwatch.ingest.address.HostName;
import org.pillarwatch.ingest.address.RegistrableDomain;
import org.pillarwatch.ingest.page.ExtractedArticle;
import org.pillarwatch.ingest.page.ExtractedArticle.Finding;

/**
 * Decides whether a page that was served for an entry is the entry's article, by its address, its
 * headline and its words. Sites lead dead links to their front pages, and readers whom they do not
 * know to consent pages: what is served there must not be published in place of the article.
 */
final class PageMatch {

  /** The words of a headline that an unrelated text may hold by chance. */
  private static final double BY_CHANCE = 0.34;

  /** Most of the announced text that a page shows makes it the page. */
  private static final double SHOWN = 0.6;

  /** Minimum text of a page without match that is accepted at the entry's own address. */
  private static final int SHORT = 3_000;

  /** The part of a text that other pages of the host hold, too, which makes it the host's. */
  private static final double OF_THE_HOST = 0.6;

  /** Origins of dates that do not describe the content of the page. */
  private static final Set<String> NOT_OF_PAGE = Set.of("feed", "address");

  private static final int LONGEST_SECTION = 24;
  private static final Pattern DIGITS = Pattern.compile("\\d{4,}");
  private static final Pattern SLUG_WORD = Pattern.compile("[\\p{L}]{3,}");

  private final EntryFacts entry;
  private final URI asked;
  private final URI served;
  private final HeadlineWords announced;

  /**
   * @param asked the entry's own address
   * @param served the address at the end of its redirects
   */
  PageMatch(EntryFacts entry, URI asked, URI served) {
    this.entry = entry;
    this.asked = asked;
    this.served = served;
    this.announced = HeadlineWords.of(entry.title());
  }

  /**
   * The reason why a page is not the entry's article; empty when it is.
   *
   * @param landing the address that the page is known by
   * @param ofTheHost share of the page's text that other pages of its host hold, too
   * @param shared whether other entries led to the same address
   */
  Optional<String> refuse(ExtractedArticle page, URI landing, double ofTheHost, boolean shared) {
    String wall = page.origins().get("finding");
    if (wall != null) {
      return Optional.of(wall);
    }
    boolean headline = headlineAgrees(page);
    return moved(asked, landing)
        ? elsewhere(page, landing, headline, shared)
        : atHome(page, headline, ofTheHost);
  }

  private Optional<String> elsewhere(
      ExtractedArticle page, URI landing, boolean headline, boolean shared) {
    if (isFront(landing) && !isFront(asked)) {
      return Optional.of("front-page");
    }
    if (headline) {
      return Optional.empty();
    }
    if (isDetour()) {
      return Optional.of("detour-page");
    }
    if (isSection(landing)) {
      return Optional.of("section-page");
    }
    if (shared && announced.telling()) {
      return Optional.of("shared-page");
    }
    boolean known = announced.words().isEmpty() || sameSlug(landing) || speaksOfIt(page);
    return known ? Optional.empty() : Optional.of("another-page");
  }

  private Optional<String> atHome(ExtractedArticle page, boolean headline, double ofTheHost) {
    if (headline || !announced.telling() || page.finding() != Finding.ARTICLE) {
      return Optional.empty();
    }
    if (ofTheHost >= OF_THE_HOST && !speaksOfIt(page)) {
      return Optional.of("shared-page");
    }
    boolean dated = !NOT_OF_PAGE.contains(page.origins().getOrDefault("publishedAt", "feed"));
    boolean stranger = page.text().length() < SHORT && !dated && !mentions(page, 0);
    return stranger && !shows(page) ? Optional.of("another-page") : Optional.empty();
  }

  private boolean headlineAgrees(ExtractedArticle page) {
    String title = page.title();
    return title != null
        && !"feed".equals(page.origins().get("title"))
        && announced.agrees(HeadlineWords.of(title));
  }

  private boolean speaksOfIt(ExtractedArticle page) {
    return mentions(page, BY_CHANCE) || shows(page);
  }

  private boolean mentions(ExtractedArticle page, double more) {
    String title = page.title() == null ? "" : page.title() + "\n";
    return announced.shareIn(HeadlineWords.of(title + page.text())) > more;
  }

  /** Returns whether the page contains most of the feed's text. */
  private boolean shows(ExtractedArticle page) {
    String said =
        entry.text().isEmpty() && entry.summary() != null ? entry.summary() : entry.text();
    HeadlineWords words = HeadlineWords.of(said);
    return words.telling() && words.shareIn(HeadlineWords.of(page.text())) >= SHOWN;
  }

  /**
   * Returns whether two addresses differ by more than their scheme, {@code www} and final slash.
   */
  static boolean moved(URI asked, URI landing) {
    return !bare(asked).equals(bare(landing));
  }

  private static String bare(URI url) {
    String host = HostName.of(url).toLowerCase(Locale.ROOT);
    String site = host.startsWith("www.") ? host.substring(4) : host;
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return site + String.join("/", segments(url)) + query;
  }

  private static String[] segments(URI url) {
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    return path.replaceAll("^/+|/+$", "").split("/+", -1);
  }

  private static boolean isFront(URI url) {
    String[] segments = segments(url);
    boolean index =
        segments.length == 1 && segments[0].matches("(?i)(?:index|home|default)?(?:\\.\\w+)?");
    // A language's front page: /es, /pt-br.
    boolean language = segments.length == 1 && segments[0].matches("(?i)[a-z]{2}(?:-[a-z]{2})?");
    return (index || language) && url.getRawQuery() == null;
  }

  /** A shorter address on the way to the entry's own, or one that is no longer than a section's. */
  private boolean isSection(URI landing) {
    String[] there = segments(landing);
    String[] here = segments(asked);
    String last = there[there.length - 1];
    boolean sameSite = RegistrableDomain.of(asked).equals(RegistrableDomain.of(landing));
    boolean above =
        sameSite
            && there.length < here.length
            && String.join("/", here).startsWith(String.join("/", there) + "/");
    boolean brief =
        there.length <= 2
            && last.length() <= LONGEST_SECTION
            && !last.matches(".*\\d.*")
            && SLUG_WORD.matcher(last).results().count() <= 2
            && landing.getRawQuery() == null;
    return above || (brief && !here[here.length - 1].equals(last));
  }

  /** A page with the original address as a parameter: for consent, a log-in, a check. */
  private boolean isDetour() {
    String[] here = segments(asked);
    String wanted = here[here.length - 1];
    String query = served.getRawQuery();
    return query != null
        && wanted.length() > 4
        && query.contains(wanted)
        && !served.getRawPath().contains(wanted);
  }

  /**
   * Returns whether both addresses name the article alike: by a number, or by the words of its
   * headline.
   */
  private boolean sameSlug(URI landing) {
    String here = asked.getRawPath();
    String there = landing.getRawPath() + "?" + landing.getRawQuery();
    boolean number =
        DIGITS
            .matcher(here)
            .results()
            .anyMatch(digits -> digits.group().length() > 4 && there.contains(digits.group()));
    HeadlineWords slug = HeadlineWords.of(landing.getRawPath().replaceAll("[^\\p{L}\\p{N}]+", " "));
    return number || (announced.telling() && announced.shareIn(slug) > BY_CHANCE);
  }
}
