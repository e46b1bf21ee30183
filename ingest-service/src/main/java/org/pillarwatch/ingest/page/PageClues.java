package org.pillarwatch.ingest.page;

import java.util.HashSet;
import java.util.Set;

/** The facts of a page held against its blocks: which block but repeats a fact. */
final class PageClues {
  private static final int SAMPLE = 40;
  private static final int FEWEST_FOR_BODY = 300;

  /** Of looking for each block in the text that the page states; characters. */
  private static final int MOST_COMPARED = 500_000_000;

  private final String title;
  private final String description;
  private final Set<String> authors = new HashSet<>();
  private final String statedBody;
  private final int headlineBlock;

  PageClues(PageTree tree, PageFacts facts) {
    this.title = facts.title().map(title -> ComparableText.of(title.value()).joined()).orElse("");
    this.description =
        facts.description().map(description -> squeezed(description.value())).orElse("");
    facts.authors().stream()
        .flatMap(authors -> authors.value().stream())
        .forEach(author -> this.authors.add(ComparableText.of(author).joined()));
    this.statedBody =
        facts
            .statedBody()
            .map(SourcedFact::value)
            .filter(body -> body.length() >= FEWEST_FOR_BODY)
            .map(body -> squeezed(beginning(body, tree.blocks.size())))
            .orElse("");
    int found = -1;
    for (Block block : tree.blocks) {
      if (found < 0 && block.box.tag.equals("h1") && isTitle(block)) {
        found = block.index;
      }
    }
    this.headlineBlock = found;
  }

  /** The more blocks there are to be looked for, the less of the text is looked through. */
  private static String beginning(String body, int blocks) {
    return body.substring(0, Math.min(body.length(), MOST_COMPARED / Math.max(1, blocks)));
  }

  /** Index of the headline; -1 if there is none. */
  int headlineBlock() {
    return headlineBlock;
  }

  boolean isTitle(Block block) {
    // Marks and accents change the length a little; most blocks are of quite another one.
    return !title.isEmpty()
        && block.words < 40
        && block.chars() < 3 * title.length()
        && title.length() < 3 * block.chars()
        && mayBegin(block.text, title)
        && block.comparable().equals(title);
  }

  /** Returns false if a text begins with another letter of ASCII than a comparable one. */
  private static boolean mayBegin(String text, String comparable) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return true;
      }
      if (Character.isLetterOrDigit(c)) {
        return Character.toLowerCase(c) == comparable.charAt(0);
      }
    }
    return false;
  }

  boolean isDescription(Block block) {
    if (description.length() < SAMPLE || block.chars() < SAMPLE) {
      return false;
    }
    return description.startsWith(block.start());
  }

  boolean isAuthor(Block block) {
    if (block.words > 12 || authors.isEmpty()) {
      return false;
    }
    String words = block.comparable();
    for (String author : authors) {
      if (words.contains(author)) {
        return true;
      }
    }
    return false;
  }

  boolean isDate(Block block) {
    return DateText.parse(block.text).isPresent();
  }

  boolean statesBody() {
    return !statedBody.isEmpty();
  }

  boolean inStatedBody(Block block) {
    return statesBody() && block.words > 2 && statedBody.contains(block.start());
  }

  /** Only letters and digits, so that spaces and quotation marks do not matter. */
  static String squeezed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        char small = (char) (c | 0x20);
        if ((c >= '0' && c <= '9') || (small >= 'a' && small <= 'z')) {
          kept.append(c <= '9' ? c : small);
        }
      } else if (Character.isLetterOrDigit(c)) {
        kept.append(Character.toLowerCase(c));
      }
    }
    return kept.toString();
  }
}
