package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What a page can make its reader do, counted: time on a clock would tell of the machine. */
class PageBoundsTest {

  @Test
  void readsNoPageBeyondTheTagThatIsOneTooMany() {
    String html = "<p>".repeat(3 * PageText.MAX_TAGS);

    assertThat(decode(html).html()).hasSize(3 * PageText.MAX_TAGS);
  }

  @Test
  void readsAPageWithTheLastTagThatIsAllowed() {
    String html = "<p>".repeat(PageText.MAX_TAGS - 1) + "<b";

    assertThat(decode(html).html()).isEqualTo(html);
    assertThat(decode("<b" + html).html()).isEqualTo("<b" + html.substring(0, html.length() - 2));
  }

  @Test
  void readsAPageOfFewTagsToItsEnd() {
    String html = "<p>" + "1 < 2 and 3 > 2. ".repeat(PageText.MAX_TAGS + 1) + "</p>";

    assertThat(decode(html).html()).isEqualTo(html);
  }

  @Test
  void looksAtNoLineLongerThanALineIs() {
    var nested = Jsoup.parse("<h1>".repeat(300) + "word ".repeat(100_000)).body();
    var hollow = Jsoup.parse("<h1>" + "<i></i>".repeat(InlineText.MOST_NODES) + "word").body();

    assertThat(InlineText.at(nested))
        .startsWith("word word")
        .hasSizeLessThan(InlineText.MOST_CHARS + 1);
    assertThat(InlineText.at(hollow)).isEmpty();
  }

  @Test
  void keepsFewOfWhateverAPageRepeats() {
    int many = 3 * PageMarks.MOST;
    PageMarks marks =
        walk(
            ("<meta name=author content=Ana><link rel=me><h1>Rain</h1><time>Noon</time><i"
                    + " class=date>Noon</i><i class=byline>Ana</i><i"
                    + " itemprop=x></i><script></script><script type=application/ld+json></script>")
                .repeat(many));

    assertThat(
            List.of(
                marks.metas.get("author"),
                marks.links,
                marks.headlines,
                marks.times,
                marks.dates,
                marks.bylines,
                marks.properties,
                marks.scripts(),
                marks.jsonLd))
        .allSatisfy(kept -> assertThat(kept).hasSize(PageMarks.MOST));
  }

  @Test
  void keepsTheBeginningOfAnEndlessStatement() {
    PageMarks marks = walk("<meta name=description content='" + "word ".repeat(10_000) + "'>");

    assertThat(marks.meta("description").orElseThrow().value())
        .hasSizeLessThanOrEqualTo(PageMarks.LONGEST_META);
  }

  @Test
  void readsNoMoreStructuredDataThanItsBound() {
    String article = "{\"@type\":\"NewsArticle\",\"headline\":\"Rain\",\"author\":[%s]}";
    String many = article.formatted("\"Ana Diaz\",".repeat(10_000) + "\"Ana Diaz\"");
    String tooLong = article.formatted("\"" + "a".repeat(JsonLd.MOST_READ) + "\"");

    assertThat(jsonLd(many).names("author")).hasSizeBetween(1, 200);
    assertThat(jsonLd(tooLong).article("headline")).isEmpty();
  }

  private static PageText decode(String html) {
    return PageText.decode(html.getBytes(StandardCharsets.UTF_8), new PageSource(null, Map.of()));
  }

  private static PageMarks walk(String html) {
    return PageWalk.through(ArticleExtractor.parse(html)).marks;
  }

  private static JsonLd jsonLd(String json) {
    return JsonLd.of(walk("<script type='application/ld+json'>" + json + "</script>").jsonLd);
  }
}
