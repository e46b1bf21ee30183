package org.pillarwatch.ingest.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads the line that an element holds, such as a headline or a byline, on one line and with a
 * space between pieces that only their looks keep apart. An element that holds a whole page is
 * looked at no longer than one that holds a line, since any number of them may be nested.
 */
final class InlineText implements NodeFilter {
  /** Far more than any line has, even where its mark-up is indented. */
  static final int MOST_CHARS = 10_000;

  static final int MOST_NODES = 1_000;

  private final StringBuilder text = new StringBuilder();
  private final String between;
  private int nodes;

  private InlineText(String between) {
    this.between = between;
  }

  /** Visible text of the line. */
  static String at(Element element) {
    return read(element, "");
  }

  /** The same, with each piece of text apart from the next. */
  static String piecesOf(Element element) {
    return read(element, " ");
  }

  private static String read(Element element, String between) {
    InlineText glance = new InlineText(between);
    element.filter(glance);
    return TitleFact.oneLine(glance.text.toString());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++nodes > MOST_NODES || text.length() >= MOST_CHARS) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode piece) {
      String whole = piece.getWholeText();
      text.append(between).append(whole, 0, Math.min(whole.length(), MOST_CHARS - text.length()));
    } else if (apart(node)) {
      text.append(' ');
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (apart(node)) {
      text.append(' ');
    }
    return FilterResult.CONTINUE;
  }

  private static boolean apart(Node node) {
    return node instanceof Element element
        && (element.isBlock() || element.normalName().equals("br"));
  }
}
