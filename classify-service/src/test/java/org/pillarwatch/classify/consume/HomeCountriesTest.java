package org.pillarwatch.classify.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pillarwatch.classify.Classification;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.events.Source;

class HomeCountriesTest {

  static final URI FEED = URI.create("https://news.example/feed");
  static final HomeCountries HOMES = new HomeCountries(Map.of(FEED.toString(), "SV"));

  @Test
  void givesTheHomeOfTheFeedToAnArticleAboutNoCountry() {
    CountryTag home = countries(FEED, List.of()).getFirst();

    assertThat(home.code()).isEqualTo(new CountryCode("SV"));
    assertThat(home.role()).isEqualTo(CountryRole.FOCUS);
    assertThat(home.confidence()).isEqualTo(0.5);
    assertThat(home.evidence())
        .extracting(Evidence::text, Evidence::cue)
        .containsExactly(tuple("Mayor", "home country of the feed"));
  }

  @Test
  void leavesAnArticleAloneThatIsAboutACountry() {
    List<CountryTag> found = List.of(tag("GT", CountryRole.FOCUS));

    assertThat(countries(FEED, found)).isEqualTo(found);
  }

  @Test
  void keepsWhatIsOnlyMentionedBelowIt() {
    assertThat(countries(FEED, List.of(tag("GT", CountryRole.MENTION))))
        .extracting(tag -> tag.code().value())
        .containsExactly("SV", "GT");
  }

  @Test
  void knowsNothingOfOtherFeeds() {
    assertThat(countries(URI.create("https://other.example/feed"), List.of())).isEmpty();
  }

  private static CountryTag tag(String code, CountryRole role) {
    return new CountryTag(
        new CountryCode(code),
        role,
        0.9,
        List.of(new Evidence(Evidence.Part.TITLE, 0, 5, "Mayor", "name")));
  }

  private static List<CountryTag> countries(URI feed, List<CountryTag> found) {
    URI url = URI.create("https://news.example/1");
    var article =
        new ArticleFetched(
            ArticleId.of(url),
            url,
            new Source("Example News", feed),
            "Mayor opens market",
            "The market is open.",
            null,
            List.of(),
            null,
            null,
            Instant.parse("2026-01-02T03:04:05Z"),
            "en",
            null);
    return HOMES.complete(article, new Classification("en", List.of(), found, "t-1")).countries();
  }
}
