#!/usr/bin/env bash
# Rome 2.1.0 neither reads nor writes the language of an Atom feed
#
# Atom declares the language of a feed by xml:lang (RFC 4287, section 2); RSS has a language element for it. SyndFeed
# has one property, language, for both. Expected: getLanguage is es for both formats, and setLanguage is written as the
# element or attribute of the format. Seen: this holds for RSS only; Atom's xml:lang is read as null, and is not
# written.
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
    String atom = "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='es'><id>urn:f</id><title>f</title><updated>2026-01-05T00:00:00Z</updated></feed>";
    seen("read from Atom", read(atom).getLanguage(), null);
    String rss = "<rss version='2.0'><channel><title>f</title><link>https://news.example/</link><description>d</description><language>es</language></channel></rss>";
    SyndFeed feed = read(rss);
    seen("read from RSS", feed.getLanguage(), "es");
    feed.setUri("urn:f");
    seen("written to RSS", new SyndFeedOutput().outputString(feed).contains(">es<"), true);
    feed.setFeedType("atom_1.0");
    seen("written to Atom as xml:lang", new SyndFeedOutput().outputString(feed).contains("xml:lang"), false);
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
