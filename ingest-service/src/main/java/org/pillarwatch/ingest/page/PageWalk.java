package org.pillarwatch.ingest.page;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.page.HtmlElements.Kind;
import org.pillarwatch.ingest.page.HtmlElements.Role;

/**
 * The one traversal of a page. It stops after a bounded number of nodes, and goes no deeper than
 * the parser, which bounds the depth of a page.
 */
final class PageWalk {
  private static final int MAX_NODES = 300_000;
  private static final int BYLINES = BoxPurpose.BYLINE.bit();

  private final PageTree tree = new PageTree();
  private final Deque<Box> open = new ArrayDeque<>();
  private final BoxNames boxNames = new BoxNames();
  private char[] run = new char[1024];
  private int runLength;
  private int runLinkChars;
  private int runStrongChars;
  private int runCaptionChars;
  private int links;
  private int strongs;
  private @Nullable Element caption;
  private int nodes;

  // Of the element that was entered last.
  private int concepts;
  private boolean hidden;
  private boolean property;

  private PageWalk() {
    open.push(newBox(null, "page", HtmlElements.kind("page")));
  }

  /** Of a page, or a part of one. */
  static PageTree through(Element root) {
    PageWalk walk = new PageWalk();
    if (root instanceof Document) {
      walk.children(root);
    } else {
      walk.visit(root);
    }
    walk.endRun();
    for (Box box : walk.open) {
      walk.close(box);
    }
    walk.tree.sum();
    return walk.tree;
  }

  private void children(Element parent) {
    int size = parent.childNodeSize();
    for (int i = 0; i < size && !stopped(); i++) {
      Node node = parent.childNode(i);
      if (node instanceof Element element) {
        visit(element);
      } else {
        nodes++;
        if (node instanceof TextNode text && !stopped()) {
          append(text.getWholeText());
        }
      }
    }
  }

  private boolean stopped() {
    return nodes > MAX_NODES;
  }

  private void visit(Element element) {
    nodes++;
    if (stopped()) {
      return;
    }
    String tag = element.normalName();
    readAttributes(element, tag);
    note(element, tag);
    Kind kind = HtmlElements.kind(tag);
    Role role = kind.role();
    if (role == Role.SKIPPED && !shadowRoot(element, tag)) {
      return;
    }
    enter(element, tag, kind);
    children(element);
    if (!stopped()) {
      leave(element, role);
    }
  }

  private void enter(Element element, String tag, Kind kind) {
    switch (kind.role()) {
      case BREAK -> endRun();
      case LINK -> links++;
      case STRONG -> strongs++;
      case INLINE -> {
        if (caption == null && BoxPurpose.CAPTION.in(concepts)) {
          caption = element;
        }
      }
      case BOX, SKIPPED -> {
        endRun();
        open.push(newBox(open.peek(), tag, kind));
      }
    }
  }

  /** A declarative shadow root (HTML Standard 4.12.3): browsers show what it holds. */
  private static boolean shadowRoot(Element element, String tag) {
    return tag.equals("template")
        && (element.hasAttr("shadowrootmode") || element.hasAttr("shadowroot"));
  }

  private void leave(Element element, Role role) {
    switch (role) {
      case BREAK -> {}
      case LINK -> links--;
      case STRONG -> strongs--;
      case INLINE -> caption = element.equals(caption) ? null : caption;
      case BOX, SKIPPED -> {
        endRun();
        close(open.pop());
      }
    }
  }

  private Box newBox(@Nullable Box parent, String tag, Kind kind) {
    Box box = new Box(parent, tag, kind, tree.boxes.size(), concepts, hidden, tree.blocks.size());
    tree.boxes.add(box);
    return box;
  }

  private void close(Box box) {
    box.endBlock = tree.blocks.size();
    box.endBox = tree.boxes.size();
  }

  private void endRun() {
    if (runLength == 0) {
      return;
    }
    if (run[runLength - 1] == ' ') {
      runLength--;
    }
    if (runLength > 0) {
      tree.blocks.add(
          new Block(
              tree.blocks.size(),
              open.element(),
              new String(run, 0, runLength),
              new Block.Inline(runLinkChars, runStrongChars, runCaptionChars)));
    }
    runLength = 0;
    runLinkChars = 0;
    runStrongChars = 0;
    runCaptionChars = 0;
  }

  /** Adds text with collapsed white space and without soft hyphens and zero-width marks. */
  private void append(String text) {
    int before = runLength;
    if (run.length - before < text.length()) {
      run = Arrays.copyOf(run, Math.max(2 * run.length, before + text.length()));
    }
    char[] to = run;
    int end = before;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0' || (c >= '\u2000' && Character.isSpaceChar(c))) {
        if (end > 0 && to[end - 1] != ' ') {
          to[end++] = ' ';
        }
      } else if (!TitleFact.unseen(c)) {
        to[end++] = c;
      }
    }
    runLength = end;
    runLinkChars += links > 0 ? end - before : 0;
    runStrongChars += strongs > 0 ? end - before : 0;
    runCaptionChars += caption != null ? end - before : 0;
  }

  /** Reads what the attributes of an element state about the purpose of its text. */
  private void readAttributes(Element element, String tag) {
    concepts = 0;
    hidden = false;
    property = false;
    if (element.attributesSize() == 0) {
      return;
    }
    // Classes of the whole page describe its components, not its kind.
    boolean whole = tag.equals("body") || tag.equals("html");
    for (Attribute attribute : element.attributes()) {
      switch (attribute.getKey()) {
        case "class", "id", "role" -> concepts |= whole ? 0 : conceptsOf(attribute.getValue());
        case "itemprop" -> {
          property = true;
          boolean body = !whole && lower(attribute).contains("articlebody");
          concepts |= body ? BoxPurpose.BODY.bit() : 0;
        }
        case "hidden" -> hidden = true;
        case "aria-hidden" -> hidden |= attribute.getValue().equals("true");
        case "style" -> hidden |= displaysNothing(attribute.getValue());
        default -> {}
      }
    }
  }

  private static String lower(Attribute attribute) {
    return attribute.getValue().toLowerCase(Locale.ROOT);
  }

  private int conceptsOf(String names) {
    // Names may be very long (data in a class); their first words suffice.
    return names.isEmpty()
        ? 0
        : boxNames.bitsOf(names.length() > 400 ? names.substring(0, 400) : names);
  }

  private static boolean displaysNothing(String style) {
    // Most styles are sizes and colours.
    return (style.indexOf("none") >= 0 || style.indexOf('N') >= 0)
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  private void note(Element element, String tag) {
    PageMarks marks = tree.marks;
    switch (tag) {
      case "meta" -> marks.meta(element);
      case "link" -> PageMarks.keep(marks.links, element);
      case "title" -> marks.title(element);
      case "html" -> marks.language(element);
      case "body" -> marks.body(element);
      case "script" -> marks.script(element);
      case "h1" -> marks.headline(element);
      case "time" -> PageMarks.keep(marks.times, element);
      default -> {}
    }
    if (property) {
      PageMarks.keep(marks.properties, element);
    }
    if (BoxPurpose.DATE.in(concepts)) {
      PageMarks.keep(marks.dates, element);
    }
    boolean byline = tag.equals("a") ? Bylines.leadsToAuthor(element) : (concepts & BYLINES) != 0;
    if (byline) {
      PageMarks.keep(marks.bylines, element);
    }
  }
}
