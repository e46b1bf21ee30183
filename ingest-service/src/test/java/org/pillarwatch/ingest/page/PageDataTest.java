package org.pillarwatch.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that show nothing until a script has built them, and the places where they keep it. */
class PageDataTest {

  static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

  static final List<String> NEWS =
      List.of(
          "The ferry to the outer islands will sail three times a week from May, the company said.",
          "Islanders had asked for a daily boat, as there was until the old ship was sold.",
          "The county pays for the winter service, which cost four million crowns last year.",
          "A larger ship has been ordered in Gdynia, but it will not be ready before autumn.");

  @Test
  void readsParagraphsAmongTheAttributesOfBlocks() {
    String blocks =
        list(text -> "{\"name\":\"core/text\",\"attributes\":{\"content\":" + quoted(text) + "}}");

    assertThat(linesOf("<script>window.page={\"blocks\":" + blocks + "}</script>"))
        .containsExactlyElementsOf(NEWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text:", "'body': ", "\"content\" : "})
  void readsTheLiteralsOfAProgram(String name) {
    String calls =
        NEWS.stream()
            .map(text -> "add({kind:1," + name + quoted(text) + "});")
            .collect(Collectors.joining());

    assertThat(linesOf("<script>(function(add){" + calls + "})(build)</script>"))
        .containsExactlyElementsOf(NEWS);
  }

  @Test
  void readsObjectsThatEachHoldAParagraph() {
    String cache =
        IntStream.range(0, NEWS.size())
            .mapToObj(i -> "\"Par:" + i + "\":{\"text\":" + quoted(NEWS.get(i)) + "}")
            .collect(Collectors.joining(",", "{", "}"));

    assertThat(linesOf("<script>var cache=" + cache + ";</script>"))
        .containsExactlyElementsOf(NEWS);
  }

  @Test
  void takesNoSummariesOfOtherPages() {
    String teasers = list(text -> "{\"summary\":" + quoted(text) + ",\"url\":\"/a\"}");

    assertThat(linesOf("<script>more({a:1,b:" + teasers + "},x)</script>")).isEmpty();
  }

  @Test
  void readsWhatAttributesHoldForScripts() {
    String data = "{\"page\":{\"html\":" + quoted(paragraphs()) + "}}";

    assertThat(linesOf("<div data-page='" + data.replace("'", "&#39;") + "'></div>"))
        .containsExactlyElementsOf(NEWS);
  }

  @Test
  void readsWhatBrowsersShowThatRunNoScripts() {
    assertThat(linesOf("<noscript><div>" + paragraphs() + "</div></noscript>"))
        .containsExactlyElementsOf(NEWS);
  }

  @Test
  void readsReportsThatALiveBlogOnlyDescribes() {
    String reports =
        list(text -> "{\"@type\":\"BlogPosting\",\"description\":" + quoted(text) + "}");

    assertThat(
            linesOf(
                "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":"
                    + "\"Ferries\",\"liveBlogUpdate\":"
                    + reports
                    + "}</script>"))
        .containsExactlyElementsOf(NEWS);
  }

  @Test
  void readsStructuredDataThatFollowOneAnother() {
    String script =
        "<script type='application/ld+json'>{\"@type\":\"Organization\",\"name\":\"Post\"}"
            + "{\"@type\":\"NewsArticle\",\"headline\":\"Ferries\",\"datePublished\":\"2021-03-04\"}"
            + " </body></script>";

    assertThat(read(page(script + paragraphs())).publishedAt()).isEqualTo("2021-03-04T00:00:00Z");
  }

  private static List<String> linesOf(String content) {
    return read(page("<main><div id='app'>Loading</div></main>" + content)).text().lines().toList();
  }

  private static String list(java.util.function.UnaryOperator<String> entry) {
    return NEWS.stream().map(entry).collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }

  private static String paragraphs() {
    return NEWS.stream().map(text -> "<p>" + text + "</p>").collect(Collectors.joining());
  }

  private static String page(String body) {
    return "<!doctype html><html><head><title>Ferries</title></head><body>"
        + body
        + "</body></html>";
  }

  private static ExtractedArticle read(String html) {
    return EXTRACTOR.extract(
        html.getBytes(UTF_8),
        new PageSource(URI.create("https://isles.example/2021/ferry"), Map.of()));
  }
}
