package org.pillarwatch.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.ingest.page.ExtractedArticle.Finding;

/** Pages that are not built like most: of other scripts, of pictures, of data, of components. */
class PageKindsTest {

  static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

  static final List<String> NEWS =
      List.of(
          "The glass works in the valley will close its second furnace in spring, its owner said on"
              + " Monday.",
          "Two hundred people work there, and half of them have been told to look for other jobs.",
          "The mayor said that the town had learnt of it from the radio, and asked for talks.",
          "A buyer for the land was named last year, but nothing was signed, according to the"
              + " union.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าโรงงานแก้วในหุบเขาจะปิดเตาหลอมที่สองในฤดูใบไม้ผลิ"
            + " และคนงานครึ่งหนึ่งต้องหางานใหม่",
        "ເຈົ້າຂອງໂຮງງານແກ້ວກ່າວໃນວັນຈັນວ່າຈະປິດເຕົາຫຼອມທີສອງໃນລະດູໃບໄມ້ປົ່ງແລະຄົນງານເຄິ່ງໜຶ່ງຕ້ອງຊອກວຽກໃໝ່",
        "ម្ចាស់រោងចក្រកញ្ចក់បាននិយាយកាលពីថ្ងៃចន្ទថានឹងបិទឡទីពីរនៅនិទាឃរដូវហើយកម្មករពាក់កណ្តាលត្រូវស្វែងរកការងារថ្មី។",
        "ဖန်စက်ရုံပိုင်ရှင်က တနင်္လာနေ့တွင် ဒုတိယမီးဖိုကို နွေဦးတွင် ပိတ်မည်ဟု ပြောပြီး"
            + " အလုပ်သမားတစ်ဝက်က အလုပ်သစ်ရှာရမည်။",
        "ཤེལ་བཟོ་གྲྭའི་བདག་པོས་གཟའ་ཟླ་བར་མེ་ཐབ་གཉིས་པ་དཔྱིད་ཀར་སྒོ་རྒྱག་རྒྱུ་ཡིན་ཞེས་བཤད་པ་རེད།",
        "የመስታወት ፋብሪካው ባለቤት ሰኞ ዕለት ሁለተኛውን ምድጃ በጸደይ እንደሚዘጋ ተናግሯል፣ ከሠራተኞቹ ግማሾቹም ሌላ ሥራ ይፈልጋሉ።",
        "Ապակու գործարանի սեփականատերը երկուշաբթի ասաց, որ երկրորդ վառարանը գարնանը կփակվի։",
      })
  void readsScriptsWithStopsOfTheirOwnOrNone(String sentence) {
    String body =
        IntStream.range(1, 5)
            .mapToObj(i -> "<p>" + sentence + " " + i + "</p>")
            .collect(Collectors.joining());

    ExtractedArticle article =
        read(page("<article><h1>" + sentence.substring(0, 12) + "</h1>" + body + "</article>"));

    assertThat(article.finding()).isEqualTo(Finding.ARTICLE);
    assertThat(article.text().lines().filter(line -> line.startsWith(sentence))).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "showCommentsCount",
        "allow-comments",
        "share",
        "promo",
        "related",
        "newsletter-page",
        "js-hidden",
        "sidebar-layout",
        "menu-open comments-area",
        "cookie recipes",
      })
  void readsAnArticleInABoxThatIsNamedAfterSomethingElse(String name) {
    String box =
        "<div><div><div><div class='"
            + name
            + "'><h1>Furnace closes</h1>"
            + paragraphs()
            + "</div></div></div></div>";

    assertThat(read(page(box)).text().lines()).containsExactlyElementsOf(NEWS);
  }

  @Test
  void readsRunningTextInABoxThatIsCalledComments() {
    String box =
        "<h1>Furnace closes</h1><div><div><div><div class='comments'><div>"
            + paragraphs()
            + "</div></div></div></div></div>";

    assertThat(read(page(box)).text().lines()).containsExactlyElementsOf(NEWS);
  }

  @Test
  void leavesOutCommentsThatAreLongerThanTheArticle() {
    String comments =
        "<div><div><section class='comments'><ol>"
            + "<li><article class='comment'><p>I worked there for thirty years, and nobody ever asked what we thought of it.</p></article></li>"
                .repeat(12)
            + "</ol></section></div></div>";

    String text =
        read(page("<main><h1>Furnace closes</h1>" + paragraphs() + "</main>" + comments)).text();

    assertThat(text).contains(NEWS).doesNotContain("thirty years");
  }

  @Test
  void readsWhatADeclarativeShadowRootShows() {
    String html =
        page(
            "<article><h1>Furnace closes</h1><story-text><template shadowrootmode='closed'>"
                + paragraphs()
                + "</template></story-text><template><p>A row that a script fills in later, with a"
                + " name, and a date.</p></template></article>");

    assertThat(read(html).text()).contains(NEWS).doesNotContain("fills in later");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class='photo-caption'>The works at dusk, seen from the bridge of the old railway, in"
            + " May.</p>",
        "<p><span class='cutline'>The works at dusk, seen from the bridge of the old"
            + " railway.</span> <em class='photo-credit'>A. Photographer</em></p>",
        "<p class='bildtext'>The works at dusk, seen from the bridge of the old railway, in May.</p>",
        "<p class='story__photo-desc'>The works at dusk, seen from the bridge, in May.</p>",
        "<div class='legende'><p>The works at dusk, seen from the bridge, in May.</p></div>",
        "<div class='media-caption'>The works at dusk, seen from the bridge of the old railway, in"
            + " May.</div>",
      })
  void leavesOutCaptionsOfAWrittenStory(String caption) {
    String text =
        read(page(
                "<article><h1>Furnace closes</h1>"
                    + paragraphs()
                    + caption
                    + paragraphs().replace("The ", "Then the ")
                    + "</article>"))
            .text();

    assertThat(text).contains(NEWS).doesNotContain("at dusk");
  }

  @Test
  void readsTheCaptionsOfAStoryOfPictures() {
    String slides =
        IntStream.range(1, 8)
            .mapToObj(i ->
                "<figure><img src='%1$d.jpg'><figcaption>Worker number %1$d leaves the hall with her tools in a box.</figcaption><small class='credit'>A. Photographer</small></figure>"
                    .formatted(i))
            .collect(Collectors.joining());

    String text =
        read(page(
                "<article><h1>The last shift</h1><div class='slideshow'>"
                    + slides
                    + "</div></article>"))
            .text();

    assertThat(text.lines().filter(line -> line.startsWith("Worker number"))).hasSize(7);
    assertThat(text).doesNotContain("Photographer");
  }

  @Test
  void readsTheParagraphsThatAPageIsBuiltOf() {
    String blocks =
        list(text ->
            "{\"type\": \"paragraph\", \"children\": [{\"text\": \""
                + text.substring(0, 20)
                + "\"}, {\"text\": \""
                + text.substring(20)
                + "\", \"bold\": true}]}");
    String teasers =
        "[{\"title\": \"Other news\", \"url\": \"/other\"}, {\"title\": \"More of it\", \"url\":"
            + " \"/more\"}]";

    assertThat(
            built(
                "<script id='__NEXT_DATA__' type='application/json'>{\"props\": {\"pageProps\":"
                    + " {\"related\": "
                    + teasers
                    + ", \"story\": {\"body\": "
                    + blocks
                    + "}}}}</script>"))
        .containsExactlyElementsOf(NEWS);
  }

  @Test
  void readsTheElementsThatAProgramAssigns() {
    String elements =
        list(text ->
            "{\"_id\": \"x\", \"type\": \"text\", \"content\": \"<b>"
                + text.substring(0, 3)
                + "</b>"
                + text.substring(3)
                + "\"}");
    String image =
        "{\"type\": \"image\", \"caption\": \"The works at dusk, seen from the bridge, in May.\"}";

    assertThat(
            built(
                "<script>window.App=window.App||{};App.site=\"news\";App.globalContent={\"content_elements\":"
                    + elements.replaceFirst("\\[", "[" + image + ",")
                    + ",\"type\":\"story\"};App.run()</script>"))
        .hasSize(NEWS.size())
        .allMatch(line -> !line.contains("dusk"));
  }

  @Test
  void readsComponentsThatComeAsAStream() {
    String rows =
        "0:{\"page\":\"story\"}\n3:[\"$\",\"main\",null,{\"children\":"
            + list(
                text -> "[\"$\",\"p\",null,{\"className\":\"text\",\"children\":\"" + text + "\"}]")
            + "}]\n";
    String half = rows.substring(0, rows.length() / 2);
    String rest = rows.substring(half.length());

    assertThat(
            built(
                "<script>self.__flow.push([1,"
                    + quoted(half)
                    + "])</script><script>self.__flow.push([1,"
                    + quoted(rest)
                    + "])</script>"))
        .containsExactlyElementsOf(NEWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebSite\", \"name\":"
            + " \"News\"}, %s]}"
      })
  void readsTheReportsOfALiveBlog(String wrapping) {
    String reports =
        list(text ->
            "{\"@type\": \"BlogPosting\", \"headline\": \"Report\", \"articleBody\": \""
                + text
                + "\"}");
    String blog =
        "{\"@type\": \"LiveBlogPosting\", \"headline\": \"Furnace: the day\", \"liveBlogUpdate\": "
            + reports
            + "}";

    ExtractedArticle article =
        read(
            page(
                "<script type='application/ld+json'>"
                    + wrapping.formatted(blog)
                    + "</script><main><h1>Furnace: the day</h1><div id='app'></div></main>"));

    assertThat(article.text()).contains(NEWS);
    assertThat(article.origins()).containsEntry("text", "json-ld liveBlogUpdate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*<![CDATA[*/%s/*]]>*/",
        "//<![CDATA[\n%s\n//]]>",
        "<![CDATA[%s]]>",
        "<!-- %s -->",
        "<!--//--><![CDATA[//><!--\n%s\n//--><!]]>",
        "/* written by a machine */\n[%s]",
      })
  void readsStructuredDataInAnyWrapping(String wrapping) {
    String data =
        "{\"@type\": \"NewsArticle\", \"headline\": \"Furnace closes\", \"author\": {\"name\":"
            + " \"Ida Holm\"}, \"datePublished\": \"2021-03-04T10:00:00Z\"}";

    ExtractedArticle article =
        read(
            page(
                "<script type='application/ld+json'>"
                    + wrapping.formatted(data)
                    + "</script><h1>Furnace closes</h1>"
                    + paragraphs()));

    assertThat(article.authors()).containsExactly("Ida Holm");
    assertThat(article.publishedAt()).isEqualTo("2021-03-04T10:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ofen\u200b schließt", "Ofen\u00ad schließt", "\u200eOfen schließt\u2060"})
  void readsAShortHeadlineWithMarksThatNobodySees(String headline) {
    ExtractedArticle article =
        read(
            "<html><head><title>Ofen schließt | Die Talpost</title></head><body><h1>"
                + headline
                + "</h1>"
                + paragraphs()
                + "</body></html>");

    assertThat(article.title()).isEqualTo("Ofen schließt");
    assertThat(article.text().lines()).containsExactlyElementsOf(NEWS);
  }

  private static List<String> built(String scripts) {
    return read(page("<main><div id='root'>Loading</div></main>" + scripts))
        .text()
        .lines()
        .toList();
  }

  private static String list(java.util.function.UnaryOperator<String> entry) {
    return NEWS.stream().map(entry).collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private static String paragraphs() {
    return NEWS.stream().map(text -> "<p>" + text + "</p>").collect(Collectors.joining());
  }

  private static String page(String body) {
    return "<!doctype html><html><head><title>Furnace closes - The Valley"
        + " Post</title></head><body><nav><a href='/'>Home</a></nav>"
        + body
        + "<footer><p>The Valley Post, all rights reserved.</p></footer></body></html>";
  }

  private static ExtractedArticle read(String html) {
    return EXTRACTOR.extract(
        html.getBytes(UTF_8),
        new PageSource(URI.create("https://valley.example/2021/furnace"), Map.of()));
  }
}
