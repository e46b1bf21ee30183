package org.pillarwatch.launcher.samplesite;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Writes the blocks of an article's text as HTML. */
final class ArticleBody {
  private static final String HEADING = "## ";
  private static final String LIST_ITEM = "- ";

  private ArticleBody() {}

  static String html(List<String> blocks) {
    return blocks.stream().map(ArticleBody::html).collect(joining());
  }

  private static String html(String block) {
    if (block.startsWith(HEADING)) {
      return element("h2", block.substring(HEADING.length()));
    }
    if (block.startsWith(LIST_ITEM)) {
      return block
          .lines()
          .map(line -> element("li", line.substring(LIST_ITEM.length())))
          .collect(joining("", "<ul>\n", "</ul>\n"));
    }
    return element("p", block);
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + Escaping.MARKUP.escape(text.strip()) + "</" + name + ">\n";
  }
}
