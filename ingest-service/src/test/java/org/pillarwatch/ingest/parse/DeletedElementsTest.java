package org.pillarwatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.parse.FeedReading.Parsed;

class DeletedElementsTest {

  private static final String WHEN = "2026-03-03T12:00:00Z";
  private static final Instant NOON = Instant.parse(WHEN);

  @Test
  void areReadFromAtomWhateverPrefixTheyHave() {
    assertThat(
            deleted(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"
                    xmlns:gone="http://purl.org/atompub/tombstones/1.0"><title>News</title>
                  <gone:deleted-entry ref="tag:news.example,2026:7" when="%s">
                    <gone:comment>Named the wrong man.</gone:comment>
                  </gone:deleted-entry>
                  <entry><id>tag:news.example,2026:8</id><title>Alive</title></entry>
                </feed>
                """
                    .formatted(WHEN)))
        .containsExactly(new DeletedEntry("tag:news.example,2026:7", NOON));
  }

  @Test
  void areReadFromRssAsWell() {
    assertThat(
            deleted(
                "<rss version='2.0'><channel><title>News</title><at:deleted-entry ref='7' when='"
                    + WHEN
                    + "'/></channel></rss>"))
        .containsExactly(new DeletedEntry("7", NOON));
  }

  @Test
  void areNoneWithoutNameOrReadableDate() {
    assertThat(
            deleted(
                """
                <feed xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>News</title>
                  <at:deleted-entry when="%1$s"/><at:deleted-entry ref="" when="%1$s"/>
                  <at:deleted-entry ref="7"/><at:deleted-entry ref="8" when="lately"/>
                  <entry><id>9</id><at:deleted-entry ref="9" when="%1$s"/></entry>
                </feed>
                """
                    .formatted(WHEN)))
        .isEmpty();
  }

  @Test
  void areNoMoreThanAThousand() {
    assertThat(
            deleted(
                "<feed><title>News</title>"
                    + "<at:deleted-entry ref='7' when='%s'/>".formatted(WHEN).repeat(5_000)
                    + "</feed>"))
        .hasSize(1_000);
  }

  private static List<DeletedEntry> deleted(String document) {
    return ((Parsed) new FeedReader().read(document.getBytes(UTF_8), FeedSource.UNKNOWN))
        .feed()
        .deleted();
  }
}
