#!/usr/bin/env bash
# Rome 2.1.0 returns Atom links without applying xml:base
#
# Atom resolves relative references against xml:base (RFC 4287, section 2). Expected from SyndEntry.getLink: the
# absolute address. Seen: the reference as written, although feed and entry both declare a base; the caller of the
# format-independent API has no way to see the base.
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
    String atom = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://news.example/a/'><id>urn:f</id><title>f</title><updated>2026-01-05T00:00:00Z</updated>"
        + "<entry xml:base='b/'><id>urn:e</id><title>e</title><link href='c.html'/><updated>2026-01-05T00:00:00Z</updated></entry></feed>";
    System.out.println("expected: https://news.example/a/b/c.html");
    seen("getLink", read(atom).getEntries().get(0).getLink(), "c.html");
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
