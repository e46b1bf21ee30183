#!/usr/bin/env bash
# Rome 2.1.0 writes an author without a name into Atom entries that have no author
#
# RFC 4287 lets an entry go without an author when its feed names one, and wants a name inside each author element that
# there is (section 3.2.1). Expected for an entry without authors: no author element. Seen: an author element with an
# empty name, which hides the author of the feed from every reader that looks at the entry first. The value comes from
# the Dublin Core module that each entry gets: it returns an empty creator.
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
    var feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setUri("urn:f");
    feed.setTitle("f");
    var author = new SyndPersonImpl();
    author.setName("Ana Ruiz");
    feed.setAuthors(List.of(author));
    var entry = new SyndEntryImpl();
    entry.setUri("urn:e");
    entry.setTitle("e");
    entry.setUpdatedDate(new Date(0));
    feed.setEntries(List.of(entry));
    String xml = new SyndFeedOutput().outputString(feed);
    System.out.println(xml);
    String written = xml.substring(xml.indexOf("<entry>"));
    seen("author element in the entry", written.contains("<author>"), true);
    seen("name in it", written.contains("<name />"), true);
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
