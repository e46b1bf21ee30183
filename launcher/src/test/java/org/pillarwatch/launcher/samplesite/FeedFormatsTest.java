package org.pillarwatch.launcher.samplesite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.json.JsonMapper;

class FeedFormatsTest {
  private final OpenSite open = new OpenSite();

  FeedFormatsTest() throws IOException {}

  @BeforeEach
  void letEveryArticleAppear() {
    open.waitPaces(40);
  }

  @AfterEach
  void close() {
    open.close();
  }

  @ParameterizedTest(name = "serves {0} in {1} with {3} articles")
  @CsvSource({
    "potomac-release-wire, rss, item, 6",
    "altiplano-herald, rss, item, 9",
    "isthmus-courier, feed, entry, 9",
    "harbour-ledger, rdf:RDF, item, 9",
    "diario-cordillera, rss, item, 10",
  })
  void servesWellFormedXml(String outlet, String root, String entry, int articles)
      throws SAXException {
    var document = xml(open.get("/" + outlet + "/feed.xml").body());

    assertThat(document.getDocumentElement().getNodeName()).isEqualTo(root);
    assertThat(document.getElementsByTagName(entry).getLength()).isEqualTo(articles);
  }

  @Test
  void servesOneJsonFeed() {
    var feed = JsonMapper.shared().readTree(open.get("/pulso-austral/feed.json").body());

    assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("items").size()).isEqualTo(10);
    assertThat(feed.path("items").path(0).path("date_published").asString())
        .isEqualTo("2026-03-05T12:06:10Z");
  }

  @Test
  void servesOneFeedWithADoctypeInLatin1() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(open.site.baseUri() + "/diario-cordillera/feed.xml"));
    try (var client = HttpClient.newHttpClient()) {
      var bytes = client.send(request.build(), BodyHandlers.ofByteArray()).body();

      assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
          .contains("<!DOCTYPE rss PUBLIC", "encoding=\"ISO-8859-1\"", "El Corredor Seco", "maíz");
    }
  }

  @Test
  void breaksOneFeedOffButKeepsItsEntriesWhole() {
    var feed = open.get("/quill-digest/feed.xml").body();

    assertThatThrownBy(() -> xml(feed)).isInstanceOf(SAXParseException.class);
    assertThat(feed.split("</item>", -1)).hasSize(8);
    assertThat(feed).doesNotContain("</channel>").endsWith("the quiet return of the fount");
  }

  @Test
  void answersAWebPageWhereOneFeedWas() {
    var response = open.get("/provincial-gazette/feed.xml");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(response.body()).startsWith("<!DOCTYPE html>").doesNotContain("rel=\"alternate\"");
  }

  @Test
  void listsEveryFeedByName() {
    assertThat(open.site.feeds())
        .extracting(SampleFeed::name)
        .containsExactly(
            "Potomac Release Wire",
            "The Altiplano Herald",
            "Isthmus Courier",
            "The Harbour Ledger",
            "Quill Digest",
            "Diario Cordillera",
            "Pulso Austral",
            "Provincial Gazette");
  }

  private static Document xml(String text) throws SAXException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new InputSource(new StringReader(text)));
    } catch (ParserConfigurationException | IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Throws, where the JDK's own handler would also print. */
  private record Strict() implements ErrorHandler {
    @Override
    public void warning(SAXParseException problem) throws SAXException {
      throw problem;
    }

    @Override
    public void error(SAXParseException problem) throws SAXException {
      throw problem;
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
      throw problem;
    }
  }
}
