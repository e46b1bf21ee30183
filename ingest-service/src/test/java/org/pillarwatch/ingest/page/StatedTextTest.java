package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatedTextTest {
  private static final String RAIN =
      "It rained for the first time in nine weeks on Tuesday, and the reservoir rose by two metres."
          + " ";
  private static final String RIVER =
      "The river, dry since March, runs again below the old bridge, and farmers came to look at it."
          + " ";

  @Test
  void readsTheMarkUpThatScriptsWouldHavePutIntoAnEmptyPage() {
    String story = "<p>" + RAIN.repeat(5) + "</p><p>" + RIVER.repeat(5) + "</p>";
    String html =
        "<h1>Rain</h1><script>render({\"html\":\"%s\"})</script>"
            .formatted(story.replace("<", "\\u003c").replace("/", "\\/"));

    assertThat(text(html).lines()).containsExactly(RAIN.repeat(5).strip(), RIVER.repeat(5).strip());
  }

  @Test
  void takesAMuchLongerStatedBodyThatBeginsLikeThePage() {
    String html =
        stated(RAIN.repeat(5) + "\\n" + RIVER.repeat(5)) + "<article><p>" + RAIN + "</p></article>";

    assertThat(text(html)).contains("farmers came to look");
  }

  @Test
  void leavesAStatedBodyThatSaysSomethingElse() {
    String html =
        stated(RIVER.repeat(12)) + "<article>" + ("<p>" + RAIN + "</p>").repeat(3) + "</article>";

    assertThat(text(html)).startsWith("It rained").doesNotContain("river");
  }

  private static String stated(String body) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Rain\",\"articleBody\":\"%s\"}</script>"
        .formatted(body);
  }

  private static String text(String html) {
    return new ArticleExtractor()
        .extract(html.getBytes(StandardCharsets.UTF_8), new PageSource(null, Map.of()))
        .text();
  }
}
