#!/usr/bin/env bash
# OWASP Java HTML Sanitizer 20260313.1 puts a comment between two braces of plain text
#
# The text of an article about templates may hold {{ name }}. Expected: text without markup passes unchanged but for the
# characters that HTML must escape. Seen: a comment is written between the braces, and @, =, + and ` become numeric
# references. Browsers show the same text; whoever compares, searches or counts the stored HTML does not see the same.
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
    <dependency><groupId>com.googlecode.owasp-java-html-sanitizer</groupId><artifactId>owasp-java-html-sanitizer</artifactId><version>20260313.1</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory="$work/lib" >"$work/mvn.log" 2>&1 || { cat "$work/mvn.log" >&2; exit 2; }
cat >"$work/Finding.java" <<'JAVA'
import org.owasp.html.*;

public class Finding {

  static boolean same = true;

  static void seen(String what, Object actual, Object asDescribed) {
    boolean equal = String.valueOf(actual).equals(String.valueOf(asDescribed));
    same &= equal;
    System.out.printf("%s: %s%s%n", what, actual, equal ? "" : "   <- changed, was " + asDescribed);
  }

  public static void main(String[] arguments) throws Exception {
    PolicyFactory policy = new HtmlPolicyBuilder().allowElements("p").toFactory();
    seen("braces", policy.sanitize("<p>Dear {{ name }}</p>"), "<p>Dear {<!-- -->{ name }}</p>");
    seen("others", policy.sanitize("<p>desk@news.example, 1 + 1 = 2</p>"), "<p>desk&#64;news.example, 1 &#43; 1 &#61; 2</p>");
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
