#!/usr/bin/env bash
# Rome 2.1.0 lets dc:date replace the pubDate of an RSS item
#
# An item may hold both. pubDate is the element of RSS 2.0 for the date of publication; dc:date is the vaguer Dublin
# Core date of a module. Expected: getPublishedDate is pubDate. Seen: it is dc:date, whatever the order of the elements,
# so an item of January appears as one of May six years before.
#
# Needs bash, mvn and a JDK 21 or newer (JAVA_HOME, or java on the PATH). Exit status 0: seen as described; 1: it has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.rometools</groupId><artifactId>rome</artifactId><version>2.1.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.6</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory="$work/lib" >"$work/mvn.log" 2>&1 || { cat "$work/mvn.log" >&2; exit 2; }
cat >"$work/Finding.java" <<'JAVA'
import com.rometools.rome.feed.synd.*;
import com.rometools.rome.io.*;
import java.io.StringReader;
import java.util.*;

public class Finding {

  static boolean same = true;

  static void seen(String what, Object actual, Object asDescribed) {
    boolean equal = String.valueOf(actual).equals(String.valueOf(asDescribed));
    same &= equal;
    System.out.printf("%s: %s%s%n", what, actual, equal ? "" : "   <- changed, was " + asDescribed);
  }

  static SyndFeed read(String xml) throws Exception {
    return new SyndFeedInput().build(new StringReader(xml));
  }

  public static void main(String[] arguments) throws Exception {
    for (String dates : List.of(
        "<pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate><dc:date>2020-05-05</dc:date>",
        "<dc:date>2020-05-05</dc:date><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate>")) {
      String rss = "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>f</title><link>https://news.example/</link><description>d</description>"
          + "<item><title>i</title>" + dates + "</item></channel></rss>";
      seen("getPublishedDate", read(rss).getEntries().get(0).getPublishedDate().toInstant(), "2020-05-05T00:00:00Z");
    }
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
