package org.pillarwatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.pillarwatch.ingest.Origin.ok;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.ingest.Origin;
import org.pillarwatch.ingest.parse.FeedReading.NotAFeed;
import org.pillarwatch.ingest.parse.FeedReading.Parsed;

/** Feeds that were written to do harm: each has its outcome, soon, and nothing else happens. */
class HostileFeedsTest {

  // A second or two alone, but machines are shared; what explodes takes minutes or all memory.
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final FeedSource HERE =
      new FeedSource(URI.create("https://feed.example/rss"), Map.of());

  private final FeedReader reader = new FeedReader();

  @Nested
  class ReadNothingElse {

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">]><rss><channel><title>a&x;b</title></channel></rss>",
          "<!DOCTYPE rss [<!ENTITY x PUBLIC 'p' '%s'>]><rss><channel><title>a&x;b</title></channel></rss>",
          "<!DOCTYPE rss [<!ENTITY %% p SYSTEM '%s'>%%p;]><rss><channel><title>ab</title></channel></rss>",
          "<!DOCTYPE rss SYSTEM \"%s\"><rss><channel><title>ab</title></channel></rss>",
          "<?xml-stylesheet href='%s'?><rss><channel><title>ab</title></channel></rss>",
          "<rss xmlns:xi='http://www.w3.org/2001/XInclude'><channel><title>a<xi:include parse='text' href='%s'/>b</title></channel></rss>",
          "<rss xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='x %s'><channel><title>ab</title></channel></rss>"
        })
    void thanTheBody(String document) throws IOException {
      Path secret = Files.writeString(directory.resolve("secret"), "classified");
      try (Origin canary = new Origin()) {
        canary.on("/", ok("text/plain", "classified"));
        for (String address :
            new String[] {secret.toUri().toString(), canary.url("/").toString()}) {
          FeedReading reading = read(document.formatted(address));

          assertThat(((Parsed) reading).feed().feed().title()).startsWith("a").endsWith("b");
          assertThat(reading.toString()).doesNotContain("classified");
        }
        assertThat(canary.connections()).isZero();
      }
    }
  }

  @Nested
  class EntitiesAndDoctypes {

    @Test
    void billionsOfLaughsStayAsWritten() {
      StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'ha'>");
      for (int i = 1; i < 10; i++) {
        laughs.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
      }
      laughs.append("]><rss><channel><title>x</title><item><description>&l9;</description></item>");

      assertThat(parsed(laughs + "</channel></rss>").entries().getFirst().summary())
          .hasSizeLessThan(1_000);
    }

    @Test
    void quadraticGrowthIsBounded() {
      String bomb =
          "<!DOCTYPE rss [<!ENTITY a '%s'>]><rss><channel><item><description>%s</description></item>"
              .formatted("x".repeat(200), "&a;".repeat(300_000));

      assertThat(parsed(bomb + "</channel></rss>").entries().getFirst().summary())
          .hasSizeLessThan(5_000_000);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">",
          "<!DOCTYPE rss [<!ELEMENT rss (channel)><!ATTLIST rss version CDATA #IMPLIED><!ENTITY gt2 \">\">]>",
          "<!doctype rss [ <!-- ]> --> <!ENTITY port 'Puerto > 1'> ] >"
        })
    void anOldFeedWithADoctypeIsRead(String doctype) {
      ParsedFeed feed =
          parsed(
              doctype
                  + "<rss version='0.91'><channel><title>Old</title><item><title>A</title></item></channel></rss>");

      assertThat(feed.format()).isEqualTo("rss-0.91");
      assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("A");
    }
  }

  static Stream<Arguments> heaps() {
    int many = 100_000;
    String item = "<item><title>a</title><link>a</link></item>";
    return Stream.of(
        arguments("elements nested", rss("<item><title>" + "<x>".repeat(2 * many))),
        arguments("elements nested and closed", rss("<x>".repeat(many) + "</x>".repeat(many))),
        arguments("HTML nested", content("<div>".repeat(2 * many))),
        arguments("formatting nested", content("<b><i><a>".repeat(many / 2))),
        arguments("HTML of unknown elements", content("<x>a</x>".repeat(many))),
        arguments("unclosed paragraphs", content("<p>a".repeat(many))),
        arguments("one text of ten megabytes", content("word & word ".repeat(800_000))),
        arguments("one title of ten megabytes", rss("<item><title>" + "w ".repeat(5_000_000))),
        arguments("attributes", rss("<item " + attributes(many) + "><title>a</title></item>")),
        arguments("attributes in HTML", content("<p " + attributes(many) + ">a</p>")),
        arguments("namespaces", rss(namespaces(many) + item)),
        arguments(
            "links of one entry", rss("<item>" + numbered("<link>/%d</link>", many) + "</item>")),
        arguments(
            "authors of one entry",
            rss("<item>" + numbered("<author>a%d</author>", many) + "</item>")),
        arguments(
            "tags of one entry",
            rss("<item>" + numbered("<category>c%d</category>", many) + "</item>")),
        arguments(
            "media of one entry",
            rss("<item>" + numbered("<media:content url='/%d'/>", many) + "</item>")),
        arguments(
            "dates of one entry",
            rss("<item>" + "<pubDate>now</pubDate>".repeat(many) + "</item>")),
        arguments("entries", rss(item.repeat(many))),
        arguments(
            "entries with one long base",
            "<rss xml:base='http://h.example/"
                + "b".repeat(1_000_000)
                + "/'>"
                + item.repeat(30_000)),
        arguments(
            "entries with one long language",
            "<rss xml:lang='" + "a_".repeat(500_000) + "'>" + item.repeat(30_000)),
        arguments("starts of tags", rss("<a ".repeat(5 * many))),
        arguments("less-than signs", rss("<".repeat(10 * many))),
        arguments("ends without starts", rss("</x>".repeat(5 * many))),
        arguments("open comments", rss("<!--".repeat(5 * many))),
        arguments("open sections", rss("<![CDATA[".repeat(2 * many))),
        arguments("doctypes", "<!DOCTYPE [".repeat(2 * many) + rss(item)),
        arguments("open quotes", rss("<a b='".repeat(2 * many))),
        arguments("ampersands", content("&amp;".repeat(10 * many))),
        arguments("odd references", content("&#".repeat(10 * many))),
        arguments("brackets of JSON", "[".repeat(10 * many)),
        arguments("JSON nested", "{\"items\":" + "[".repeat(10 * many)),
        arguments("sitemap", "<urlset>" + "<url><loc>/a</loc></url>".repeat(many)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("heaps")
  void endSoonWithAnOutcome(String of, String document) {
    byte[] body = document.getBytes(UTF_8);

    FeedReading reading = assertTimeoutPreemptively(SOON, () -> reader.read(body, HERE), of);

    switch (reading) {
      case NotAFeed none -> assertThat(none.reason()).isNotEmpty();
      case Parsed parsed -> assertThat(parsed.feed().entries()).hasSizeLessThanOrEqualTo(50_000);
    }
  }

  @Nested
  class Encodings {

    @ParameterizedTest
    @CsvSource({
      "UTF-8",
      "UTF-16",
      "UTF-16LE",
      "UTF-16BE",
      "UTF-32",
      "UTF-32LE",
      "UTF-32BE",
      "GB18030",
      "windows-1252"
    })
    void areReadWithTheirLabelAndWithAWrongOne(String charset) {
      String title = charset.equals("GB18030") ? "港口经过维修以后已经重新开放" : "El muelle reabrió después";
      for (String label : new String[] {charset, "us-ascii", "x-unheard-of"}) {
        String document =
            "<?xml version='1.0' encoding='%s'?><rss><channel><title>%s</title></channel></rss>"
                .formatted(label, title);
        byte[] body = document.getBytes(Charset.forName(charset));
        FeedReading reading = reader.read(body, FeedSource.UNKNOWN);

        if (!charset.equals("GB18030") || label.equals(charset)) {
          assertThat(((Parsed) reading).feed().feed().title()).isEqualTo(title);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"a\\u0000b\",\"items\":[{\"id\":\"\\u0000i\",\"title\":\"\\ud800t\",\"content_text\":\"x\\udc00\\u0000\",\"tags\":[\"\\u0000\\ud800g\"],\"authors\":[{\"name\":\"\\ud83dn\"},\"\\u0000m\"],\"url\":\"/\\u0000\\ud800\"}]}",
        "<rss><channel><title>a&#0;b</title><item><guid>\u0000i&#xD800;</guid><title>&amp;#0;&amp;#xd800;t</title><description>&lt;p&gt;\u0000&amp;#0;x&lt;/p&gt;</description><link>/\u0000&#0;</link></item></channel></rss>",
        "<feed version='0.3'><entry><id>i</id><title mode='base64'>AHQ=</title><content type='application/octet-stream' mode='base64'>AGEAYgA=</content></entry></feed>"
      })
  void noDatabaseRefusesWhatIsRead(String document) {
    ParsedFeed feed = parsed(document);

    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.toString().indexOf(0)).isNegative();
    assertThat(feed.toString().codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }

  private FeedReading read(String document) {
    byte[] body = document.getBytes(UTF_8);
    return assertTimeoutPreemptively(SOON, () -> reader.read(body, HERE));
  }

  private ParsedFeed parsed(String document) {
    return ((Parsed) read(document)).feed();
  }

  private static String rss(String inner) {
    return "<rss version='2.0'><channel>" + inner + "</channel></rss>";
  }

  private static String content(String html) {
    return rss("<item><description><![CDATA[" + html + "]]></description></item>");
  }

  private static String attributes(int count) {
    return numbered("a%d='b' ", count);
  }

  private static String namespaces(int count) {
    return "<x " + numbered("xmlns:n%d='urn:x' ", count) + ">";
  }

  private static String numbered(String pattern, int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(pattern.replace("%d", Integer.toString(i)));
    }
    return all.toString();
  }
}
