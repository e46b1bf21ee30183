#!/usr/bin/env bash
# Lucene 10.6.0: PortugueseAnalyzer stems the word for country to the word for father
#
# "país" (country) is one of the commonest nouns in Portuguese news. Expected: it is joined with its plural "países" and
# kept apart from "pai" (father). Seen: "país" becomes "pai" and is found by "pai" and "pais" (parents), but not by
# "países".
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
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;

public class Finding {

  static boolean same = true;

  static void seen(String what, Object actual, Object asDescribed) {
    boolean equal = String.valueOf(actual).equals(String.valueOf(asDescribed));
    same &= equal;
    System.out.printf("%s: %s%s%n", what, actual, equal ? "" : "   <- changed, was " + asDescribed);
  }

  static List<String> terms(Analyzer analyzer, String text) throws Exception {
    var terms = new ArrayList<String>();
    try (TokenStream stream = analyzer.tokenStream("f", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  public static void main(String[] arguments) throws Exception {
    var portuguese = new PortugueseAnalyzer();
    seen("país", terms(portuguese, "país"), "[pai]");
    seen("pai", terms(portuguese, "pai"), "[pai]");
    seen("países", terms(portuguese, "países"), "[pais]");
    seen("fóssil fósseis", terms(portuguese, "fóssil fósseis"), "[fossil, fossel]");
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
