#!/usr/bin/env bash
# Rome 2.1.0 reads the fraction of a second as a count of milliseconds
#
# RFC 3339 allows any number of digits after the second, and Atom (RFC 4287, section 3.3) uses its dates. Expected: .5
# is half a second, and no fraction moves a date by a second or more. Seen: the digits are added as whole milliseconds,
# so .5 becomes 5 ms, a fraction in microseconds moves the entry by minutes, and one in nanoseconds by up to eleven
# days.
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
import java.time.Instant;

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
    for (String[] pair : new String[][] {
      {"2026-01-05T10:00:00.5Z", "2026-01-05T10:00:00.005Z"},
      {"2026-01-05T10:00:00.123456Z", "2026-01-05T10:02:03.456Z"},
      {"2026-01-05T10:00:00.999999999Z", "2026-01-16T23:46:39.999Z"}}) {
      String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:f</id><title>f</title><updated>2026-01-05T00:00:00Z</updated>"
          + "<entry><id>urn:e</id><title>e</title><updated>" + pair[0] + "</updated></entry></feed>";
      seen(pair[0], read(atom).getEntries().get(0).getUpdatedDate().toInstant(), pair[1]);
    }
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
