#!/usr/bin/env bash
# Lucene 10.6.0: SpanishAnalyzer does not join singular and plural of common short nouns
#
# The light Spanish stemmer joins "mujer" and "mujeres", "ley" and "leyes". Expected the same of "país" and "países",
# "casa" and "casas", "niña" and "niñas". Seen: words of four letters and fewer are left alone, with their accents,
# while their plurals are cut, so a search for the one does not find the other.
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
import org.apache.lucene.analysis.es.SpanishAnalyzer;

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
    var spanish = new SpanishAnalyzer();
    seen("mujer mujeres", terms(spanish, "mujer mujeres"), "[mujer, mujer]");
    seen("país países", terms(spanish, "país países"), "[país, pais]");
    seen("raíz raíces", terms(spanish, "raíz raíces"), "[raíz, raiz]");
    seen("casa casas", terms(spanish, "casa casas"), "[casa, cas]");
    seen("niña niñas", terms(spanish, "niña niñas"), "[niña, niñ]");
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java"
