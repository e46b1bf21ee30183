#!/usr/bin/env bash
# Rome 2.1.0 writes no date at all into RSS when an entry has an update date only
#
# SyndEntry has a published and an updated date. Converted to Atom, an entry with an updated date alone gets it as
# updated. Expected in RSS 2.0: pubDate or dc:date, so that readers can sort. Seen: the item is written without any
# date.
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

  public static void main(String[] arguments) throws Exception {
    for (String[] type : new String[][] {{"atom_1.0", "true"}, {"rss_2.0", "false"}, {"rss_1.0", "false"}}) {
      var feed = new SyndFeedImpl();
      feed.setFeedType(type[0]);
      feed.setUri("https://news.example/");
      feed.setLink("https://news.example/");
      feed.setTitle("f");
      feed.setDescription("d");
      var entry = new SyndEntryImpl();
      entry.setUri("https://news.example/1");
      entry.setLink("https://news.example/1");
      entry.setTitle("e");
      entry.setUpdatedDate(new Date(1_700_000_000_000L));
      feed.setEntries(List.of(entry));
      seen(type[0] + " contains 2023", new SyndFeedOutput().outputString(feed).contains("2023"), type[1]);
    }
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
