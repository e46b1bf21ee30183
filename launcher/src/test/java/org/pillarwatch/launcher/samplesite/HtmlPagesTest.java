package org.pillarwatch.launcher.samplesite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlPagesTest {
  private final OpenSite open = new OpenSite();

  HtmlPagesTest() throws IOException {
    open.waitPaces(40);
  }

  @AfterEach
  void close() {
    open.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/harbour-ledger/articles/ukraine-court-verdict",
        "/quill-digest/articles/peru-congress-motion",
        "/pulso-austral/articles/temporeras-huelva"
      })
  void surroundsAnArticleWithTheUsualTrimmings(String page) {
    assertThat(open.get(page).body())
        .contains("rel=\"canonical\"", "og:title", "type=\"email\"", "data-slot=", "ookies");
  }

  @Test
  void detectsTheLanguageOfThePage() {
    assertThat(open.get("/pulso-austral/articles/temporeras-huelva").body())
        .contains("<html lang=\"es\"");
    assertThat(open.get("/harbour-ledger/articles/ukraine-court-verdict").body())
        .contains("<html lang=\"en\"");
  }

  @Test
  void describesTheArticleToMachines() {
    var metadata = metadata(open.get("/quill-digest/articles/desert-chess-marathon").body());

    assertThat(metadata.path("@type").asString()).isEqualTo("NewsArticle");
    assertThat(metadata.path("headline").asString())
        .isEqualTo("Forty boards, one night: a chess marathon beside the Nile");
    assertThat(metadata.path("datePublished").asString()).isEqualTo("2026-03-05T12:04:30Z");
  }

  @Test
  void showsListsAndHeadingsAsSuch() {
    assertThat(open.get("/potomac-release-wire/articles/eight-lines-of-effort").body())
        .contains("<h2>Eight lines of effort</h2>", "<ul>\n<li>Bring quick help");
  }

  @Test
  void offersOtherStoriesOfTheOutlet() {
    assertThat(open.get("/isthmus-courier/articles/panama-customs-bribes").body())
        .contains("Related stories", "articles/seasonal-visas-guatemala");
  }

  private static JsonNode metadata(String page) {
    var start = page.indexOf("application/ld+json\">") + "application/ld+json\">".length();
    return JsonMapper.shared().readTree(page.substring(start, page.indexOf("</script>", start)));
  }
}
