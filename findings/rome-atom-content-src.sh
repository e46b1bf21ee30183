#!/usr/bin/env bash
# Rome 2.1.0 loses the address of Atom content that is out of line
#
# In Atom an entry may have its content elsewhere: <content src> (RFC 4287, section 4.1.3.2). Expected: the address is
# found among the links or in the content. Seen: SyndEntry has a content with the right type and an empty value; the
# address is nowhere, so the entry looks as if it had an empty text. The parsed Atom feed below it has the address.
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
    String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:f</id><title>f</title><updated>2026-01-05T00:00:00Z</updated><entry><id>urn:e</id><title>e</title>"
        + "<updated>2026-01-05T00:00:00Z</updated><link href='https://news.example/e'/><summary>s</summary>"
        + "<content type='application/pdf' src='https://news.example/report.pdf'/></entry></feed>";
    SyndEntry entry = read(atom).getEntries().get(0);
    seen("contents", entry.getContents().size(), 1);
    seen("type", entry.getContents().get(0).getType(), "application/pdf");
    seen("value", entry.getContents().get(0).getValue(), "");
    seen("links", entry.getLinks().size(), 1);
    seen("address anywhere in the entry", entry.toString().contains("report.pdf"), false);
    var feed = (com.rometools.rome.feed.atom.Feed) new WireFeedInput().build(new StringReader(atom));
    seen("address in the Atom feed", feed.getEntries().get(0).getContents().get(0).getSrc(), "https://news.example/report.pdf");
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
