package org.pillarwatch.ingest.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the quick way of cleaning HTML to the way by the parser. */
class OnePassSanitizerTest {

  private static final String BASE = "https://e.example/a/b?c=\"<d>";
  private static final int ROUNDS = 20_000;

  // What documents are made of, ordinary and not: names, ends, quotes, references, gaps.
  private static final List<String> PIECES =
      List.of(
          "<p>",
          "</p>",
          "<b>",
          "</b>",
          "<div class=\"x\">",
          "</div>",
          "<a href='/x?a=1&b=2#c'>",
          "</a>",
          "<ul>",
          "<li>",
          "</li>",
          "</ul>",
          "<br>",
          "<br/>",
          "<br />",
          "<h2>",
          "</h2>",
          "<h3 id=\"x\">",
          "</h3>",
          "<img src=\"i.png\" alt='a \"b\" &amp; c'/>",
          "<span title=\"&lt;x&gt;\">",
          "</span>",
          "<i>",
          "</i>",
          "<em>",
          "</em>",
          "<blockquote cite=\"javascript:x()\">",
          "</blockquote>",
          "<script>x()</script>",
          "<style>p{}</style>",
          "<!-- x -->",
          "<table><tr><td>",
          "</table>",
          "<iframe src=x></iframe>",
          "<svg><a xlink:href=\"javascript:x()\">",
          "</svg>",
          "<math><mi>",
          "<nyt-ad>",
          "<font color=red>",
          "</font>",
          "<P ALIGN=\"left\">",
          "</P>",
          "<a",
          " href=",
          "\"",
          "'",
          ">",
          "<",
          "/",
          "</",
          "&",
          "&amp;",
          "&lt;",
          "&gt;",
          "&quot;",
          "&nbsp;",
          "&#8217;",
          "&#x2014;",
          "&#0;",
          "&#128;",
          "&#xd800;",
          "&eacute;",
          "&notit;",
          "&copy",
          "&copy=",
          "&x;",
          "& ",
          "&#",
          ";",
          "text",
          " ",
          "\n",
          "\t",
          "\u00a0",
          "\u200b",
          "\u00ad",
          "é",
          "“",
          "\ud83d\ude00",
          "\ud836\udc00",
          "\ud800",
          "\udc00",
          "\ufeff",
          "<img src=x onerror=x()>",
          " onclick=\"x()\"",
          "<p onclick=\"x()\">",
          "<a href=\"java&#9;script:x()\">",
          "<a href=\"&#106;avascript:x()\">",
          "<img src='data:image/png;base64,AA'>",
          "<a href=\"//h.example\" href=\"javascript:x()\">",
          "<a href=\"\">",
          "<a href='#f'>",
          "<img alt='' src=''>",
          "<img srcset=\"/1.png 1x, /2.png 2x\">",
          "<ol reversed=\"\" start='3'>",
          "</ol>",
          "<form>",
          "</form>",
          "<button>",
          "<select><option>",
          "<textarea>",
          "<title>",
          "<plaintext>",
          "<base href=//x>",
          "]]>",
          "<![CDATA[",
          "<q cite='&quot;'>",
          "</q>",
          "<pre>\n",
          "</pre>",
          "<center>",
          "</center>",
          "<a href=\"/\ud83d\ude00\">",
          "<p title=\"a\nb\tc &#39; `\">",
          "<dl><dt>",
          "<dd>",
          "</dl>",
          "<nobr>",
          "<a xml:lang='x' data-a='<' rel=\"y\">");

  @Test
  void agreesWithTheParserOnWhateverIsWritten() {
    Random random = new Random(4);
    int ordinary = 0;
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(9); i >= 0; i--) {
        html.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      ordinary += agrees(html.toString()) ? 1 : 0;
    }
    assertThat(ordinary).as("pieces that need no parser").isGreaterThan(ROUNDS / 50);
  }

  @Test
  void agreesWithTheParserOnOrdinaryDocumentsWithAFault() {
    Random random = new Random(5);
    String document =
        "<div class=\"a\"><p>One <b>two</b> &amp; <a href=\"/x?y=1&amp;z=2\" title='&quot;t&quot;'>three</a>"
            + " — “four”</p><ul><li>five</li><li><em>six</em></li></ul><h2>seven</h2>"
            + "<p><img src=\"/i.png\" alt=\"\" width=\"3\"/><br />eight&nbsp;&#8230;</p></div>";
    assertThat(OnePassSanitizer.clean(document, BASE)).isNotNull();
    for (int round = 0; round < ROUNDS / 2; round++) {
      StringBuilder html = new StringBuilder(document);
      for (int faults = random.nextInt(2); faults >= 0; faults--) {
        int at = random.nextInt(html.length());
        switch (random.nextInt(3)) {
          case 0 -> html.delete(at, Math.min(html.length(), at + 1 + random.nextInt(6)));
          case 1 -> html.insert(at, PIECES.get(random.nextInt(PIECES.size())));
          default -> html.setCharAt(at, (char) (random.nextInt(0x60) + 0x20));
        }
      }
      agrees(html.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a<p>b</p></p>",
        "<b>a<p>b</b></p>",
        "<a href='/'>a<a href='/'>b</a></a>",
        "<table><tr><td>a</td></tr></table>",
        "<p>a<!-- b --></p>",
        "<p style=x>a</p>",
        "<li>a</li>",
        "<script>x()</script>",
        "<svg><style><a title=\"</style><img src=1 onerror=x()>\">"
      })
  void leavesToTheParserWhatCouldBeTakenInTwoWays(String html) {
    assertThat(OnePassSanitizer.clean(html, BASE)).isNull();
  }

  private static boolean agrees(String html) {
    String quick = OnePassSanitizer.clean(html, BASE);
    if (quick != null) {
      assertThat(quick).as(html).isEqualTo(SafeHtml.parsed(html, BASE));
    }
    return quick != null;
  }
}
