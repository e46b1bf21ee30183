package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenCodeTest {

  @Test
  void cutsCommentsScriptsAndStyles() {
    String page =
        "<style media='a>b'>p { color: red }</style><p>Rain<!-- <p>old --> at last</p>"
            + "<SCRIPT id=x>if (a < b) document.write('<p>no</p>')</SCRIPT ><p>Wind";

    assertThat(cut(page))
        .isEqualTo("<style media='a>b'></style><p>Rain at last</p><SCRIPT id=x></SCRIPT ><p>Wind");
  }

  @Test
  void cutsAttributesForScriptsAndPictures() {
    String page =
        "<p class=lead DATA-id=7 data-text='1 > 0' id=first>Rain<img src=/a.png alt=b srcset=\"/c"
            + " 2x\"><path d='M0 0'/><data value=1><p dir=rtl data-last>at last";

    assertThat(cut(page))
        .isEqualTo(
            "<p class=lead   id=first>Rain<img   ><path /><data value=1><p dir=rtl >at last");
  }

  @Test
  void cutsScriptsOfDataThatStateNothing() {
    assertThat(cut("<script id=next type=application/json>{}</script>"))
        .isEqualTo("<script id=next type=application/json></script>");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17})
  void findsMarksAtAnyDistance(int distance) {
    String text = "é;=?~".repeat(4).substring(0, distance);

    assertThat(cut(text + "<!--" + text + "-->" + text + "<b>")).isEqualTo(text + text + "<b>");
  }

  @Test
  void leavesStructuredData() {
    String page = "<script type=\"application/LD+json\">{\"headline\": \"Rain\"}</script><p>Rain";

    assertThat(cut(page)).isEqualTo(page);
  }

  @Test
  void knowsTheShortestComments() {
    assertThat(cut("a<!-->b<!--->c<!---->d<!-- x --!>e")).isEqualTo("abcde");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p name='<script>'>Rain</p><p lang=\"<!--\">at last</p>",
        "<title>On <!-- and <script></title><p>Rain",
        "<textarea><style></textarea><p>Rain</p>",
        "<p>1 < 2 <3 and <>",
        "<!doctype html><?xml version='1.0'?></ bogus><p>Rain</p",
        "<a href=/x/y>Rain</a><br/><p/class=a>at last"
      })
  void leavesWhatOnlyLooksLikeCode(String page) {
    assertThat(cut(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Rain</p><script><!-- <script></script> --></script><!-- x --><p>Wind",
        "<p>Rain</p><!-- never closed <p>Wind",
        "<p>Rain</p><script>never closed <p>Wind",
        "<svg><![CDATA[ <script> ]]></svg><script>a</script>",
        "<plaintext><script>a</script>"
      })
  void leavesTheRestWhereAWholeTokeniserWouldBeNeeded(String page) {
    assertThat(cut(page)).isEqualTo(page);
  }

  private static String cut(String page) {
    byte[] utf8 = page.getBytes(StandardCharsets.UTF_8);
    return UnseenCode.cutOutOf(new PageText(utf8, 0, utf8.length, StandardCharsets.UTF_8)).html();
  }
}
