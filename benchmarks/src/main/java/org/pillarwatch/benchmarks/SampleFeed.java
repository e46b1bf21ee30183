package org.pillarwatch.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** Generates typical news feeds: RSS 2.0 of about 100 KB, markup in the content, distinct items. */
public final class SampleFeed {

  private static final int LENGTH = 100_000;
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private static final ZonedDateTime NOON =
      ZonedDateTime.of(2026, 3, 3, 12, 0, 0, 0, ZoneOffset.ofHours(-6));
  private static final String[] WORDS =
      ("the court in the capital heard a case about port contracts and customs duties while ministers"
              + " denied that prices had risen; teachers, nurses and farmers marched past the old market on"
              + " Monday, said a spokeswoman of the union, who asked for talks “before the rains come” —"
              + " la comisión pidió más información sobre el presupuesto de educación y salud pública")
          .split(" ", -1);

  /** Quoting of an item's markup within the feed. */
  public enum Markup {
    CDATA,
    ESCAPED
  }

  private final Random random = new Random(20260303);
  private final Markup markup;

  private SampleFeed(Markup markup) {
    this.markup = markup;
  }

  static byte[] of(Markup markup) {
    return new SampleFeed(markup).write().getBytes(UTF_8);
  }

  private String write() {
    StringBuilder feed =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel>
            <title>The Harbour Post</title>
            <link>https://harbour.example/</link>
            <description>News of the port</description>
            <language>en</language>
            <lastBuildDate>Tue, 03 Mar 2026 12:00:00 -0600</lastBuildDate>
            <atom:link href="https://harbour.example/feed.xml" rel="self" type="application/rss+xml"/>
            """);
    for (int number = 0; feed.length() < LENGTH; number++) {
      item(number, feed);
    }
    return feed.append("</channel>\n</rss>\n").toString();
  }

  private void item(int number, StringBuilder feed) {
    String address = "https://harbour.example/2026/03/03/" + number + "/story-of-the-day/";
    feed.append("<item>\n<title>").append(words(9)).append("</title>\n");
    feed.append("<link>").append(address).append("</link>\n");
    feed.append("<dc:creator>").append(content("Jane Doe")).append("</dc:creator>\n");
    feed.append("<pubDate>")
        .append(RFC_822.format(NOON.minusMinutes(37L * number)))
        .append("</pubDate>\n");
    feed.append("<category>").append(content("Politics")).append("</category>\n");
    feed.append("<category>").append(content("Port")).append("</category>\n");
    feed.append("<guid isPermaLink=\"false\">https://harbour.example/?p=")
        .append(40_000 + number)
        .append("</guid>\n");
    feed.append("<description>")
        .append(content("<p>" + words(35) + "&#8230;</p>"))
        .append("</description>\n");
    feed.append("<content:encoded>").append(content(body(number))).append("</content:encoded>\n");
    feed.append("</item>\n");
  }

  private String body(int number) {
    return "<p><img src=\"https://harbour.example/pictures/"
        + number
        + ".jpg\" alt=\"A ship &amp; a crane\" width=\"640\" height=\"360\" class=\"wide\"/></p>\n<p>"
        + words(45)
        + " <a href=\"https://harbour.example/topics/"
        + words(1).length()
        + "?a=1&amp;b=2\">"
        + words(3)
        + "</a> "
        + words(20)
        + "</p>\n<p>"
        + words(30)
        + " <strong>"
        + words(4)
        + "</strong>&nbsp;"
        + words(15)
        + "</p>";
  }

  private String content(String html) {
    return markup == Markup.CDATA
        ? "<![CDATA[" + html + "]]>"
        : html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.toString();
  }
}
