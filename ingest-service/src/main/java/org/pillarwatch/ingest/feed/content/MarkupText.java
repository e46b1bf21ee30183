package org.pillarwatch.ingest.feed.content;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.pillarwatch.events.sketch.FormatCharacters;

/** The words of a piece of HTML, one line a paragraph. */
final class MarkupText {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  private MarkupText() {}

  static String of(String html) {
    StringBuilder text = new StringBuilder(html.length());
    Jsoup.parseBodyFragment(html).body().traverse(new Lines(text));
    return FormatCharacters.without(text.toString()).strip();
  }

  private record Lines(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String line = BLANKS.matcher(words.getWholeText()).replaceAll(" ");
        text.append(startsLine() ? line.stripLeading() : line);
      } else if (node instanceof Element element && breaksLine(element)) {
        newLine();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        newLine();
      }
    }

    private static boolean breaksLine(Element element) {
      return element.isBlock() || element.nameIs("br");
    }

    private boolean startsLine() {
      return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void newLine() {
      while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      if (!startsLine()) {
        text.append('\n');
      }
    }
  }
}
