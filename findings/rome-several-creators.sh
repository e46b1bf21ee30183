#!/usr/bin/env bash
# Rome 2.1.0 returns one of several dc:creator elements, and none in the list of authors
#
# RSS feeds name each author of an item in a dc:creator element of its own, as WordPress does. Expected: getAuthors
# lists both. Seen: getAuthor has the first, getAuthors is empty; the second is only reachable through the Dublin Core
# module. The same two authors in Atom are both listed.
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
    String rss = "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>f</title><link>https://news.example/</link><description>d</description>"
        + "<item><title>i</title><dc:creator>Ana Ruiz</dc:creator><dc:creator>Ben Ode</dc:creator></item></channel></rss>";
    SyndEntry entry = read(rss).getEntries().get(0);
    seen("getAuthor", entry.getAuthor(), "Ana Ruiz");
    seen("getAuthors, size", entry.getAuthors().size(), 0);
    String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:f</id><title>f</title><updated>2026-01-05T00:00:00Z</updated><entry><id>urn:e</id><title>e</title>"
        + "<author><name>Ana Ruiz</name></author><author><name>Ben Ode</name></author><updated>2026-01-05T00:00:00Z</updated></entry></feed>";
    seen("getAuthors in Atom, size", read(atom).getEntries().get(0).getAuthors().size(), 2);
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
