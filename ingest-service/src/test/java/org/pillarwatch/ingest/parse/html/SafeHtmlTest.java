package org.pillarwatch.ingest.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeHtmlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          keeps what only formats            | <p>A <b>b</b><br><img src="/i.png" alt="c"></p>      | <p>A <b>b</b><br><img src="https://e.example/i.png" alt="c"></p>
          drops scripts with their text      | a<script>x()</script>b<style>p{}</style>             | ab
          drops frames and plug-ins          | a<iframe src="https://x.example">b</iframe><object>c</object> | a
          drops handlers and styles          | <p onclick="x()" style="position:fixed">a</p>        | <p>a</p>
          drops addresses that run           | <a href="java&#9;script:x()">a</a>                   | <a>a</a>
          drops data other than pictures     | <a href="data:text/html,x">a</a>                     | <a>a</a>
          keeps the words of unknown elements| <blink>a <nyt-ad>b</nyt-ad></blink>                  | a b
          drops comments                     | a<!-- [if IE]><script>x()</script><![endif]-->b      | ab
          keeps drawings without their links | <svg><circle r="5" fill="url(x)" onload="x()"></circle><use href="#a"></use></svg> | <svg><circle r="5"></circle></svg>
          resolves each candidate of a set   | <img srcset="/1.png 1x, /2.png 2x">                  | <img srcset="https://e.example/1.png 1x, https://e.example/2.png 2x">
          """)
  void leavesOnlyWhatIsHarmless(String behaviour, String html, String safe) {
    assertThat(SafeHtml.clean(html, "https://e.example/")).as(behaviour).isEqualTo(safe);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=x()&gt;">`
          `<svg></p><style><a id="</style><img src=1 onerror=x()>">`
          `<noscript><p title="</noscript><img src=1 onerror=x()>">`
          `<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=x() src>">`
          """)
  void staysHarmlessWhenReadAgain(String html) {
    String once = SafeHtml.clean(html, "");

    assertThat(Jsoup.parse(once).select("[onerror], style, noscript, script")).isEmpty();
    assertThat(SafeHtml.clean(once, "")).isEqualTo(once);
  }

  @Test
  void takesATitleForTextHoweverOftenItWasEscaped() {
    assertThat(PlainText.ofHtml("&lt;b&gt;Port&lt;/b&gt; opens")).isEqualTo("<b>Port</b> opens");
    assertThat(PlainText.ofHtml("&lt;script&gt;x()&lt;/script&gt; opens")).isEqualTo("opens");
  }
}
