#!/usr/bin/env bash
# crawler-commons 1.6 closes a whole site that asks for a Crawl-delay above 300 seconds
#
# A robots.txt may ask for slow visits with Crawl-delay. Expected for 301 seconds: slow visits, and a way to see the
# delay. Seen: with 300 the site is open and the delay is reported; with 301 every address is forbidden and the delay is
# unset, so a caller cannot tell this from "Disallow: /".
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
    <dependency><groupId>com.github.crawler-commons</groupId><artifactId>crawler-commons</artifactId><version>1.6</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.6</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory="$work/lib" >"$work/mvn.log" 2>&1 || { cat "$work/mvn.log" >&2; exit 2; }
cat >"$work/Finding.java" <<'JAVA'
import crawlercommons.robots.*;
import java.util.*;

public class Finding {

  static boolean same = true;

  static void seen(String what, Object actual, Object asDescribed) {
    boolean equal = String.valueOf(actual).equals(String.valueOf(asDescribed));
    same &= equal;
    System.out.printf("%s: %s%s%n", what, actual, equal ? "" : "   <- changed, was " + asDescribed);
  }

  public static void main(String[] arguments) throws Exception {
    for (Object[] row : new Object[][] {{"300", true, 300_000L}, {"301", false, SimpleRobotRules.UNSET_CRAWL_DELAY}}) {
      String robots = "User-agent: *\nCrawl-delay: " + row[0] + "\nDisallow: /private\n";
      SimpleRobotRules rules = new SimpleRobotRulesParser().parseContent("https://news.example/robots.txt", robots.getBytes(), "text/plain", List.of("newsreader"));
      seen("Crawl-delay " + row[0] + ", /news allowed", rules.isAllowed("https://news.example/news"), row[1]);
      seen("Crawl-delay " + row[0] + ", delay", rules.getCrawlDelay(), row[2]);
    }
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
