package org.pillarwatch.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.Evidence;

class HomeCountriesTest {

  static final String FEED = "https://news.example/feed";
  static final HomeCountries HOMES = new HomeCountries(Map.of(FEED, "SV"));

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
    assertThat(countries("https://other.example/feed", List.of())).isEmpty();
  }

  private static CountryTag tag(String code, CountryRole role) {
    return new CountryTag(
        new CountryCode(code),
        role,
        0.9,
        List.of(new Evidence(Evidence.Part.TITLE, 0, 5, "Mayor", "name")));
  }

  private static List<CountryTag> countries(String feed, List<CountryTag> found) {
    return HOMES
        .complete(
            new Classification("en", List.of(), found, "t-1"),
            "Mayor opens market",
            "The market is open.",
            List.of(feed, "Example News"))
        .countries();
  }
}
