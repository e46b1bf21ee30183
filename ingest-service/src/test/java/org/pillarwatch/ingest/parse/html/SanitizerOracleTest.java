package org.pillarwatch.ingest.parse.html;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * OWASP's sanitiser, given the same allow-list, finds nothing to remove in what ours lets through.
 */
class SanitizerOracleTest {

  /**
   * Elements and attributes that feeds use; ours allows these and more, for drawings and formulas.
   */
  private static final PolicyFactory OWASP =
      new HtmlPolicyBuilder()
          .allowElements(
              "a",
              "b",
              "blockquote",
              "br",
              "cite",
              "code",
              "div",
              "em",
              "figcaption",
              "figure",
              "h2",
              "h3",
              "i",
              "img",
              "li",
              "ol",
              "p",
              "pre",
              "span",
              "strong",
              "sub",
              "sup",
              "table",
              "tbody",
              "td",
              "th",
              "tr",
              "ul")
          .allowWithoutAttributes("a", "img", "span")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href", "title", "rel", "hreflang")
          .onElements("a")
          .allowAttributes("src", "alt", "width", "height", "srcset", "sizes")
          .onElements("img")
          .allowAttributes("class", "dir", "lang", "title")
          .globally()
          .allowAttributes("cite")
          .onElements("blockquote")
          .allowAttributes("colspan", "rowspan")
          .onElements("td", "th")
          .toFactory();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>A <b>b</b><br><img src='/i.png' alt='c'></p>",
        "<p onclick='x()' style='position:fixed'>a</p>",
        "<a href='java&#9;script:x()'>a</a> <a href=' JaVaScRiPt:x()'>b</a>",
        "<a href='data:text/html,x'>a</a><img src='vbscript:x'>",
        "a<script>x()</script>b<style>p{}</style><iframe src='https://x.example'>c</iframe>",
        "<table><tr><td background='javascript:x()' colspan=2>a</td></tr></table>",
        "<img src=x onerror=x()><img srcset='javascript:x() 1x, /2.png 2x'>",
        "<form action='https://x.example'><input name=a><button formaction='javascript:x()'>b</button></form>",
        "<p><a href='https://e.example/?a=1&b=2' target=_blank ping='https://x.example'>a</a></p>",
        "<ul><li>a<li>b</ul><h2 id=x>c</h2><blockquote cite='/d'>e</blockquote>",
        "<noscript><p title=\"</noscript><img src=1 onerror=x()>\">a</noscript>",
        "<base href='https://x.example/'><link rel=stylesheet href=x><meta http-equiv=refresh content=0>a",
        "<b<script>x()</script>>a</b>",
        "<a xlink:href='javascript:x()'>a</a><div is='x-y' slot=a>b</div>"
      })
  void removesNothingFromWhatOursKeeps(String html) {
    String ours = SafeHtml.clean(html, "https://e.example/");
    List<String> removed = new ArrayList<>();
    OWASP.sanitize(ours, new Removals(), removed);

    assertThat(removed).as("in %s", ours).isEmpty();
  }

  /** Lists what the policy discards. */
  private static final class Removals implements HtmlChangeListener<List<String>> {

    @Override
    public void discardedTag(@Nullable List<String> removed, String element) {
      requireNonNull(removed).add(element);
    }

    @Override
    public void discardedAttributes(
        @Nullable List<String> removed, String element, String... attributes) {
      requireNonNull(removed).add(element + " " + String.join(" ", attributes));
    }
  }
}
