package org.pillarwatch.ingest.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The one traversal of a page; iterative, and it stops after a bounded number of nodes. */
final class PageWalk implements NodeFilter {
  private static final int MAX_NODES = 300_000;
  private static final int BYLINES = BoxPurpose.BYLINE.bit();

  private final PageTree tree = new PageTree();
  private final Deque<Box> open = new ArrayDeque<>();
  private final Map<String, Integer> namesSeen = new HashMap<>();
  private final Map<String, Integer> nameSeen = new HashMap<>();
  private final StringBuilder run = new StringBuilder();
  private int runLinkChars;
  private int runStrongChars;
  private int runCaptionChars;
  private int links;
  private int strongs;
  private @Nullable Element caption;
  private int nodes;

  private PageWalk() {
    open.push(newBox(null, "page", 0, false));
  }

  /** Of a page, or a part of one. */
  static PageTree through(Element document) {
    PageWalk walk = new PageWalk();
    document.filter(walk);
    walk.endRun();
    for (Box box : walk.open) {
      walk.close(box);
    }
    walk.tree.sum();
    return walk.tree;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++nodes > MAX_NODES) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !(node instanceof Document)) {
      leave(element.normalName());
      caption = element.equals(caption) ? null : caption;
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    if (element instanceof Document) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    int concepts = concepts(element, tag);
    note(element, tag, concepts);
    if ((HtmlElements.skipped(tag) && !shadowRoot(element, tag)) || tag.equals("title")) {
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (tag) {
      case "br", "hr" -> endRun();
      case "a" -> links++;
      case "b", "strong" -> strongs++;
      default -> {
        if (!HtmlElements.inline(tag)) {
          endRun();
          open.push(newBox(open.peek(), tag, concepts, hidden(element)));
        } else if (caption == null && BoxPurpose.CAPTION.in(concepts)) {
          caption = element;
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  /** A declarative shadow root (HTML Standard 4.12.3): browsers show what it holds. */
  private static boolean shadowRoot(Element element, String tag) {
    return tag.equals("template")
        && (element.hasAttr("shadowrootmode") || element.hasAttr("shadowroot"));
  }

  private void leave(String tag) {
    switch (tag) {
      case "br", "hr" -> {}
      case "a" -> links--;
      case "b", "strong" -> strongs--;
      default -> {
        if (!HtmlElements.inline(tag)) {
          endRun();
          close(open.pop());
        }
      }
    }
  }

  private Box newBox(@Nullable Box parent, String tag, int concepts, boolean hidden) {
    Box box = new Box(parent, tag, tree.boxes.size(), concepts, hidden, tree.blocks.size());
    tree.boxes.add(box);
    return box;
  }

  private void close(Box box) {
    box.endBlock = tree.blocks.size();
    box.endBox = tree.boxes.size();
  }

  private void endRun() {
    int length = run.length();
    if (length > 0 && run.charAt(length - 1) == ' ') {
      run.setLength(length - 1);
    }
    if (!run.isEmpty()) {
      Box box = open.element();
      tree.blocks.add(
          new Block(
              tree.blocks.size(),
              box,
              run.toString(),
              new Block.Inline(runLinkChars, runStrongChars, runCaptionChars)));
      run.setLength(0);
    }
    runLinkChars = 0;
    runStrongChars = 0;
    runCaptionChars = 0;
  }

  /** Adds text with collapsed white space and without soft hyphens and zero-width marks. */
  private void append(String text) {
    int before = run.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0' || (c >= '\u2000' && Character.isSpaceChar(c))) {
        if (!run.isEmpty() && run.charAt(run.length() - 1) != ' ') {
          run.append(' ');
        }
      } else if (!TitleFact.unseen(c)) {
        run.append(c);
      }
    }
    runLinkChars += links > 0 ? run.length() - before : 0;
    runStrongChars += strongs > 0 ? run.length() - before : 0;
    runCaptionChars += caption != null ? run.length() - before : 0;
  }

  private int concepts(Element element, String tag) {
    if (element.attributesSize() == 0 || tag.equals("body") || tag.equals("html")) {
      // Classes of the whole page describe its components, not its kind.
      return 0;
    }
    Attributes attributes = element.attributes();
    int bits = 0;
    bits |= conceptsOf(attributes.get("class"));
    bits |= conceptsOf(attributes.get("id"));
    bits |= conceptsOf(attributes.get("role"));
    String property = attributes.get("itemprop");
    if (!property.isEmpty() && property.toLowerCase(Locale.ROOT).contains("articlebody")) {
      bits |= BoxPurpose.BODY.bit();
    }
    return bits;
  }

  private int conceptsOf(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    // Names may be very long (data in a class); their first words suffice.
    String few = names.length() > 400 ? names.substring(0, 400) : names;
    return namesSeen.computeIfAbsent(few, this::conceptsOfAll);
  }

  private int conceptsOfAll(String names) {
    int bits = 0;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || names.charAt(i) <= ' ') {
        if (i > start) {
          bits |= nameSeen.computeIfAbsent(names.substring(start, i), BoxPurpose::bitsOf);
        }
        start = i + 1;
      }
    }
    return bits;
  }

  private static boolean hidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes();
    if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
      return true;
    }
    String style = attributes.get("style");
    return !style.isEmpty()
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  private void note(Element element, String tag, int concepts) {
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
    if (element.attributesSize() > 0 && element.attributes().hasKey("itemprop")) {
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
