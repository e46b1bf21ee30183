package org.pillarwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pillarwatch.store.TestArticles.report;
import static org.pillarwatch.store.TestTaxonomies.EFFORTS;
import static org.pillarwatch.store.TestTaxonomies.PILLARS;
import static org.pillarwatch.store.TestTaxonomies.WATER;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The feed, as another program gets it. */
@RequiresPostgreSql
@TestInstance(Lifecycle.PER_CLASS)
@StoreWithoutKafka
@TestPropertySource(
    properties = {
      // Unlike the settings of other classes, so that their application is not taken with its data.
      "server.address=127.0.0.1"
    })
class OutletIT {

  static final TestArticles COURT = report("feed-court").titled("Court & <b>order</b>");
  static final TestArticles SCHOOL =
      report("feed-school")
          .titled("School")
          .tagged(List.of(TestArticles.topic("pillars", "economic")))
          .published(TestArticles.NOON.minusSeconds(60));

  @Autowired Articles articles;
  @Autowired PublishedTaxonomies taxonomies;
  @LocalServerPort int port;
  ServiceClient service;

  @BeforeAll
  void store() {
    service = new ServiceClient(port);
    List.of(PILLARS, EFFORTS, WATER).forEach(taxonomies::keep);
    articles.keep(List.of(COURT.event(), SCHOOL.event()));
  }

  @Test
  void isAFeedThatRomeReads() throws FeedException {
    SyndFeed feed = read("");

    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getTitle)
        .containsSubsequence("Court & <b>order</b>", "School");
    assertThat(feed.getEntries().getFirst().getLink()).isNotBlank();
  }

  @Test
  void takesTheFiltersOfTheList() throws FeedException {
    assertThat(read("?pillar=economic&source=Example+News").getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactly("School");
  }

  @Test
  void namesTopicsOfAThirdTaxonomyAsCategories() throws FeedException {
    articles.keep(
        List.of(
            report("feed-well")
                .titled("Well")
                .tagged(List.of(TestArticles.topic("water", "drinking")))
                .event()));

    assertThat(read("?topic=water/drinking").getEntries().getFirst().getCategories())
        .extracting(SyndCategory::getTaxonomyUri, SyndCategory::getName, SyndCategory::getLabel)
        .contains(tuple("urn:pillarwatch:water", "drinking", "Drinking"));
    assertThat(service.get("/api/articles.atom?topic=water/drinking").body())
        .contains(">Pillarwatch: Drinking</title>");
  }

  @Test
  void leadsBackToThisHostAndToTheNextPage() {
    String feed = service.get("/api/articles.atom?limit=1").body();

    String address = "http://127.0.0.1:" + port;
    assertThat(feed)
        .contains("href=\"" + address + "/api/articles.atom?limit=1\"")
        .contains("href=\"" + address + "/api/articles.atom?limit=1&amp;cursor=")
        .contains("href=\"" + address + "/articles/");
  }

  @Test
  void refusesAnUnknownPillarWhateverTheReaderAccepts() {
    var answer =
        service.get("/api/articles.atom?pillar=foo", "Accept", "application/atom+xml, text/xml");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains("pillar=foo", "governance");
  }

  @Test
  void sparesAReaderWhoHasTheFeed() {
    var first = service.get("/api/articles.atom?pillar=governance");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    var second = service.get("/api/articles.atom?pillar=governance", "If-None-Match", tag);

    assertThat(first.headers().firstValue("Content-Type")).contains("application/atom+xml");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void isLinkedFromTheViewThatItCarries() {
    assertThat(service.get("/?pillar=governance&limit=5").body())
        .contains("<link rel=\"alternate\" type=\"application/atom+xml\"")
        .contains("href=\"/api/articles.atom?pillar=governance\"");
    assertThat(service.get("/articles/" + COURT.id()).body()).doesNotContain("atom");
  }

  private SyndFeed read(String query) throws FeedException {
    return new SyndFeedInput()
        .build(new StringReader(service.get("/api/articles.atom" + query).body()));
  }
}
