package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenCodeTest {

  @Test
  void cutsCommentsScriptsAndStyles() {
    String page =
        "<style media='a>b'>p { color: red }</style><p>Rain<!-- <p>old --> at last</p>"
            + "<SCRIPT src=x>if (a < b) document.write('<p>no</p>')</SCRIPT ><p>Wind";

    assertThat(cut(page))
        .isEqualTo("<style media='a>b'></style><p>Rain at last</p><SCRIPT src=x></SCRIPT ><p>Wind");
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
        "<p title='<script>'>Rain</p><p data-x=\"<!--\">at last</p>",
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
    return UnseenCode.cutOutOf(
            new PageText(CharBuffer.wrap(page.toCharArray()), StandardCharsets.UTF_8))
        .html();
  }
}
