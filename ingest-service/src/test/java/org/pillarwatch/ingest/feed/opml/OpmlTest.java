package org.pillarwatch.ingest.feed.opml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class OpmlTest {

  OpmlReader reader = new OpmlReader();

  @Test
  void readsFeedsAndTheirFolders() throws Exception {
    Opml list =
        read(
            """
            <opml version="1.0"><head><title>Mine</title></head><body>
              <outline text="Papers"><outline text="Honduras">
                <outline text="t" title="La Prensa" xmlUrl=" https://laprensa.example/rss "/>
              </outline></outline>
              <outline text="Agency" xmlUrl="https://agency.example/"/>
            </body></opml>
            """);

    assertThat(list.outlines())
        .containsExactly(
            new Opml.Outline("https://laprensa.example/rss", "La Prensa", "Papers / Honduras"),
            new Opml.Outline("https://agency.example/", "Agency", null));
  }

  @Test
  void readsWhatItWrote() throws Exception {
    Opml list =
        new Opml(
            List.of(
                new Opml.Outline("https://news.example/2", "No folder", null),
                new Opml.Outline("https://news.example/1", "A & <b> \"c\"", "Papers"),
                new Opml.Outline("https://news.example/3", "Inner", "Papers / Honduras")));

    String document = OpmlWriter.write(list);

    assertThat(read(document)).isEqualTo(list);
    assertThat(document)
        .contains("<outline text=\"Papers\">")
        .contains("<outline text=\"Honduras\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<html></html>",
        "<opml><body>",
        "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><opml>&x;</opml>"
      })
  void refusesWhatIsNoList(String document) {
    assertThatExceptionOfType(UnreadableOpml.class).isThrownBy(() -> read(document));
  }

  @Test
  void saysHowManyFeedsAreTooManyAndWhatToDo() {
    assertThatExceptionOfType(UnreadableOpml.class)
        .isThrownBy(() -> read("<opml><body>" + feeds(100_000) + "</body></opml>"))
        .withMessage(
            "it holds 100000 feeds, and at most 20000 are taken at once; take it in parts");
  }

  @Test
  void returnsAsManyAsRequested() throws Exception {
    assertThat(read("<opml><body>" + feeds(20_000) + "</body></opml>").outlines()).hasSize(20_000);
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    assertThatExceptionOfType(UnreadableOpml.class)
        .isThrownBy(() -> read("<opml>" + "<outline>".repeat(10_000)))
        .withMessageContaining("deep");
    assertThatExceptionOfType(UnreadableOpml.class)
        .isThrownBy(() -> read(" ".repeat(Opml.MOST_BYTES + 1)))
        .withMessageContaining("bytes");
  }

  /** As long as those that other programs write. */
  private static String feeds(int number) {
    return "<outline type='rss' text='A newspaper of the town' title='A newspaper of the town'"
        .concat(" xmlUrl='https://news.example/sections/front-page/rss.xml'/>\n")
        .repeat(number);
  }

  private Opml read(String document) throws UnreadableOpml {
    return reader.read(document.getBytes(UTF_8));
  }

  @Test
  void passesOverWhatIsCommentedOut() throws Exception {
    Opml list =
        read(
            """
            <opml version="2.0"><body>
              <outline text="Old" isComment="true"><outline text="a"><outline xmlUrl="https://a.example/"/>
              </outline></outline>
              <outline isComment="TRUE" xmlUrl="https://b.example/"/>
              <outline isComment="false" xmlUrl="https://c.example/"/>
            </body></opml>
            """);

    assertThat(list.outlines()).containsExactly(new Opml.Outline("https://c.example/", null, null));
  }
}
