package org.pillarwatch.store.export.atom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.store.TestTaxonomies;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.search.ArticleItem;
import org.pillarwatch.store.search.ArticlePage;

class RomeFeedWriterTest {

  static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  static final Instant NOON = Instant.parse("2021-07-29T12:00:00Z");
  static final URI BASE = URI.create("https://desk.example/news/");
  static final ArticleItem REPORT = item("Customs chief convicted", List.of("A. Reporter"));
  static final ArticleItem BARE =
      new ArticleItem(
          new ArticleId("b".repeat(64)),
          " ",
          null,
          "Diario Ejemplo",
          List.of(" "),
          null,
          null,
          Map.of(),
          List.of(),
          null,
          null,
          List.of(),
          1,
          NOON,
          NOON,
          NOON.plusSeconds(9),
          null);

  final RomeFeedWriter writer =
      new RomeFeedWriter(TestTaxonomies.of("pillars/governance", "water/drinking"));

  @Test
  void namesWhatTheFeedIsAbout() {
    Element feed = write(query(), null, REPORT, BARE);

    assertThat(feed.getChildText("title", ATOM))
        .isEqualTo(
            "Pillarwatch: Governance · Guatemala or Honduras · “a \"phrase\"” · from " + NOON);
    assertThat(feed.getChildText("id", ATOM)).startsWith("urn:uuid:");
    assertThat(feed.getChildText("updated", ATOM)).isEqualTo("2021-07-29T12:01:02Z");
    assertThat(feed.getChild("author", ATOM).getChildText("name", ATOM)).isEqualTo("Pillarwatch");
    assertThat(feed.getAttributeValue("lang", Namespace.XML_NAMESPACE)).isEqualTo("en");
    String parameters =
        "?pillar=governance&country=GT&country=HN&from=2021-07-29T12%3A00%3A00Z&q=a+%22phrase%22";
    assertThat(link(feed, "self"))
        .isEqualTo("https://desk.example/news/api/articles.atom" + parameters);
    assertThat(link(feed, "alternate")).isEqualTo("https://desk.example/news/" + parameters);
  }

  @Test
  void keepsTheIdentityOfAFeedFromPageToPage() {
    Element first = write(query(), "cursor-of-next", REPORT);
    Element whole = write(new ArticleQuery(query().filter(), 200, null), null, REPORT, BARE);

    assertThat(first.getChildText("id", ATOM)).isEqualTo(whole.getChildText("id", ATOM));
    assertThat(link(first, "next")).endsWith("&cursor=cursor-of-next");
    assertThat(whole.getChildren("link", ATOM))
        .noneMatch(link -> "next".equals(link.getAttributeValue("rel")));
  }

  @Test
  void returnsTheFactsOfAnArticle() {
    Element entry = write(query(), null, REPORT).getChild("entry", ATOM);

    assertThat(entry.getChildText("id", ATOM)).isEqualTo("urn:sha256:" + REPORT.id());
    assertThat(link(entry, "alternate")).isEqualTo("https://news.example/court");
    assertThat(link(entry, "related"))
        .isEqualTo("https://desk.example/news/articles/" + REPORT.id());
    assertThat(entry.getChildText("published", ATOM)).isEqualTo("2021-07-29T12:00:00Z");
    assertThat(entry.getChildText("updated", ATOM)).isEqualTo("2021-07-29T12:01:00Z");
    assertThat(entry.getChildText("summary", ATOM)).isEqualTo("In  short");
    assertThat(entry.getChild("summary", ATOM).getAttributeValue("lang", Namespace.XML_NAMESPACE))
        .isEqualTo("es");
    assertThat(entry.getChild("source", ATOM).getChildText("title", ATOM))
        .isEqualTo("Example News");
    assertThat(entry.getChildren("category", ATOM))
        .extracting(
            category -> category.getAttributeValue("scheme"),
            category -> category.getAttributeValue("term"),
            category -> category.getAttributeValue("label"))
        .containsExactly(
            tuple("urn:pillarwatch:pillars", "governance", "Governance"),
            tuple("urn:pillarwatch:water", "drinking", "Drinking"),
            tuple("urn:pillarwatch:lines-of-effort", "own-effort", "own-effort"),
            tuple("urn:iso:std:iso:3166:-1", "GT", "Guatemala"));
  }

  @Test
  void givesEveryEntryAnAuthorOfItsOwn() {
    Element feed = write(query(), null, REPORT, BARE);

    assertThat(feed.getChildren("entry", ATOM))
        .extracting(entry -> entry.getChild("author", ATOM).getChildText("name", ATOM))
        .containsExactly("A. Reporter", "Diario Ejemplo");
  }

  @Test
  void givesABareArticleWhatAtomRequires() {
    Element entry = write(query(), null, BARE).getChild("entry", ATOM);

    assertThat(entry.getChildText("title", ATOM)).isNotBlank();
    assertThat(entry.getChildText("updated", ATOM)).isEqualTo("2021-07-29T12:00:00Z");
    assertThat(link(entry, "alternate")).endsWith("/articles/" + BARE.id());
    assertThat(entry.getChild("published", ATOM)).isNull();
    assertThat(entry.getChild("summary", ATOM)).isNull();
  }

  @Test
  void isAFeedThoughNothingIsFound() {
    Element feed = write(query(), null);

    assertThat(feed.getChildText("updated", ATOM)).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(feed.getChildren("entry", ATOM)).isEmpty();
  }

  @Test
  void quotesHostileTextAsText() throws FeedException {
    String hostile =
        "</title><script>alert(1)</script> ]]> &amp; \u0001 \uFFFF \ud83d 🗞 <!DOCTYPE x>";
    String harmless = "</title><script>alert(1)</script> ]]> &amp; � � � 🗞 <!DOCTYPE x>";
    byte[] feed =
        writer.write(
            query(), new ArticlePage(List.of(item(hostile, List.of(hostile))), null), BASE);

    assertThat(parse(feed).getChild("entry", ATOM).getChildText("title", ATOM)).isEqualTo(harmless);
    SyndEntry read =
        new SyndFeedInput()
            .build(new StringReader(new String(feed, UTF_8)))
            .getEntries()
            .getFirst();
    assertThat(read.getTitle()).isEqualTo(harmless);
    assertThat(read.getAuthors().getFirst().getName()).isEqualTo(harmless);
  }

  private static ArticleItem item(String title, List<String> authors) {
    return new ArticleItem(
        new ArticleId("a".repeat(64)),
        title,
        URI.create("https://news.example/court"),
        "Example News",
        authors,
        NOON,
        "es",
        Map.of(
            "pillars", List.of(new ArticleItem.Topic("governance", 0.9, List.of("medtop:1"))),
            "lines-of-effort", List.of(new ArticleItem.Topic("own-effort", 0.8, List.of())),
            "water", List.of(new ArticleItem.Topic("drinking", 0.7, List.of()))),
        List.of(new ArticleItem.Country(new CountryCode("GT"), CountryRole.FOCUS, 0.9)),
        "In  short",
        null,
        List.of(),
        1,
        NOON,
        NOON.plusSeconds(60),
        NOON.plusSeconds(62),
        null);
  }

  private static ArticleQuery query() {
    var filter =
        new ArticleFilter(
            List.of(TestTaxonomies.id("pillars/governance")),
            List.of(new CountryCode("HN"), new CountryCode("GT")),
            List.of(),
            List.of(),
            NOON,
            null,
            "a \"phrase\"");
    return new ArticleQuery(filter, ArticleQuery.DEFAULT_LIMIT, null);
  }

  private Element write(ArticleQuery query, @Nullable String next, ArticleItem... items) {
    return parse(writer.write(query, new ArticlePage(List.of(items), next), BASE));
  }

  private static Element parse(byte[] feed) {
    try {
      return new SAXBuilder().build(new ByteArrayInputStream(feed)).getRootElement();
    } catch (JDOMException | IOException notWellFormed) {
      throw new AssertionError(new String(feed, UTF_8), notWellFormed);
    }
  }

  private static String link(Element parent, String relation) {
    return parent.getChildren("link", ATOM).stream()
        .filter(link -> relation.equals(link.getAttributeValue("rel")))
        .map(link -> link.getAttributeValue("href"))
        .findFirst()
        .orElseThrow();
  }
}
