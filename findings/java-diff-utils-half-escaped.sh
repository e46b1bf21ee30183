#!/usr/bin/env bash
# java-diff-utils 4.16: rows of a comparison are half escaped
#
# DiffRowGenerator escapes the lines that it returns, so that they can go into a page. Expected: escaping that can be
# undone. Seen: angle brackets are escaped and ampersands are not, so a line that reads "<b>" and one that reads
# "&lt;b&gt;" come out the same, and a tab becomes four blanks.
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
    <dependency><groupId>io.github.java-diff-utils</groupId><artifactId>java-diff-utils</artifactId><version>4.16</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory="$work/lib" >"$work/mvn.log" 2>&1 || { cat "$work/mvn.log" >&2; exit 2; }
cat >"$work/Finding.java" <<'JAVA'
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;

public class Finding {

  static boolean same = true;

  static void seen(String what, Object actual, Object asDescribed) {
    boolean equal = String.valueOf(actual).equals(String.valueOf(asDescribed));
    same &= equal;
    System.out.printf("%s: %s%s%n", what, actual, equal ? "" : "   <- changed, was " + asDescribed);
  }

  public static void main(String[] arguments) throws Exception {
    DiffRowGenerator rows = DiffRowGenerator.create().build();
    String bracket = rows.generateDiffRows(List.of("1 <b> & 2"), List.of("1 <b> & 2")).get(0).getOldLine();
    String reference = rows.generateDiffRows(List.of("1 &lt;b&gt; & 2"), List.of("1 &lt;b&gt; & 2")).get(0).getOldLine();
    seen("angle brackets", bracket, "1 &lt;b&gt; & 2");
    seen("references", reference, "1 &lt;b&gt; & 2");
    seen("tab", rows.generateDiffRows(List.of("a\tb"), List.of("a\tb")).get(0).getOldLine(), "a    b");
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
