#!/usr/bin/env bash
# Lucene 10.6.0: "a OR b AND c" requires b and c, and makes a decide nothing
#
# In every common language AND binds before OR, so that "strike OR union AND wages" is satisfied by strike alone.
# Expected: a text with strike matches. Seen, in the classic and in the flexible standard parser: the query is "strike
# +union +wages"; a text with strike alone does not match. With parentheses it does.
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
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>10.6.0</version></dependency>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-queryparser</artifactId><version>10.6.0</version></dependency>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-memory</artifactId><version>10.6.0</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory="$work/lib" >"$work/mvn.log" 2>&1 || { cat "$work/mvn.log" >&2; exit 2; }
cat >"$work/Finding.java" <<'JAVA'
import java.util.*;
import org.apache.lucene.analysis.*;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.flexible.standard.StandardQueryParser;

public class Finding {

  static boolean same = true;

  static void seen(String what, Object actual, Object asDescribed) {
    boolean equal = String.valueOf(actual).equals(String.valueOf(asDescribed));
    same &= equal;
    System.out.printf("%s: %s%s%n", what, actual, equal ? "" : "   <- changed, was " + asDescribed);
  }

  public static void main(String[] arguments) throws Exception {
    var analyzer = new StandardAnalyzer();
    var index = new MemoryIndex();
    index.addField("f", "the strike goes on", analyzer);
    String query = "strike OR union AND wages";
    seen("classic", new QueryParser("f", analyzer).parse(query), "f:strike +f:union +f:wages");
    seen("classic matches", index.search(new QueryParser("f", analyzer).parse(query)) > 0, false);
    seen("flexible matches", index.search(new StandardQueryParser(analyzer).parse(query, "f")) > 0, false);
    seen("with parentheses", index.search(new QueryParser("f", analyzer).parse("strike OR (union AND wages)")) > 0, true);
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
