package org.pillarwatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.ingest.parse.HarbourFeed.RSS;
import static org.pillarwatch.ingest.parse.HarbourFeed.SOURCE;
import static org.pillarwatch.ingest.parse.HarbourFeed.parsed;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.ingest.parse.FeedReading.NotAFeed;
import org.pillarwatch.ingest.parse.FeedReading.Parsed;

class FeedReaderBoundsTest {

  private final FeedReader reader = new FeedReader();

  @Test
  void keepsTheCompleteItemsOfABodyCutShort() {
    String whole =
        "<rss version='2.0'><channel><item><title>One</title></item><item><title>Two</title><link>https";

    assertThat(parsed(whole).entries()).extracting(FeedEntry::title).containsExactly("One");
  }

  @Test
  void neverThrowsWhereverABodyIsCutOrHurt() {
    Random random = new Random(4);
    byte[] whole = RSS.getBytes(UTF_8);
    for (int i = 0; i < 500; i++) {
      byte[] hurt = Arrays.copyOf(whole, random.nextInt(whole.length));
      for (int j = random.nextInt(8); j > 0 && hurt.length > 0; j--) {
        hurt[random.nextInt(hurt.length)] =
            (byte) "<>&;\"'/\0]![ \u00ff".charAt(random.nextInt(13));
      }
      assertThat(reader.read(hurt, SOURCE)).isNotNull();
    }
  }

  @Test
  void readsNoFileAndExpandsNoBomb() {
    String bomb =
        """
        <!DOCTYPE rss [ <!ENTITY secret SYSTEM "file:///etc/hostname"> <!ENTITY a "haha"> <!ENTITY b "&a;&a;&a;&a;">
          <!ENTITY c "&b;&b;&b;&b;"> <!ENTITY name "Ruiz &#38; Co"> ]>
        <rss version="2.0"><channel><title>&secret;|&c;|&name;</title></channel></rss>
        """;

    assertThat(parsed(bomb).feed().title()).isEqualTo("&secret;|&b;&b;&b;&b;|Ruiz & Co");
  }

  @Test
  void staysWithinBoundsHoweverDeepOrLongTheMarkupIs() {
    String deep = "<rss><channel><item><description>" + "<b>".repeat(50_000);
    String escaped =
        "<rss><channel><item><description>" + "&lt;b&gt;".repeat(50_000) + "</description></item>";
    String comments = "<rss><channel>" + "<!--".repeat(50_000);
    String json = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(50_000);

    assertThat(reader.read(deep.getBytes(UTF_8), SOURCE)).isInstanceOf(Parsed.class);
    assertThat(reader.read(escaped.getBytes(UTF_8), SOURCE)).isNotNull();
    assertThat(reader.read(comments.getBytes(UTF_8), SOURCE)).isInstanceOf(Parsed.class);
    assertThat(reader.read(json.getBytes(UTF_8), SOURCE)).isInstanceOf(NotAFeed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          empty body          | ``
          blank body          | `   `
          HTML page           | <!doctype html><html><body>Not found</body></html>
          no markup           | Service unavailable
          XML that is no feed | <note>hello</note>
          JSON that is no feed| {"error": 404}
          broken JSON         | {"version":
          """)
  void namesWhyABodyIsNoFeed(String reason, String body) {
    assertThat(reader.read(body.getBytes(UTF_8), SOURCE)).isEqualTo(new NotAFeed(reason));
  }
}
