package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Headline of a page. The visible heading is used if the metadata (headline, og:title, title) or
 * the feed mostly agrees; else the metadata, without the site's name.
 */
final class TitleFact {
  private static final int LONGEST = 1000;
  private static final double AGREES = 0.6;
  private static final double AGREES_ALONE = 0.25;
  private static final int LEAST_TAIL = 12;
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—•·»:~/-]+\\s+|\\s*\\|\\s*|\\s+[«]\\s+");

  private final SiteName site;
  private final List<SourcedFact<String>> formal = new ArrayList<>();
  private final List<SourcedFact<String>> forMachines = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();

  TitleFact(PageMarks marks, JsonLd jsonLd, SiteName site, String announced) {
    this.site = site;
    jsonLd.article("headline", "name").ifPresent(formal::add);
    marks.meta("og:title").ifPresent(formal::add);
    forMachines.addAll(formal);
    marks
        .meta("twitter:title", "dc.title", "parsely-title", "sailthru.title")
        .ifPresent(forMachines::add);
    if (marks.title != null && !marks.title.isBlank()) {
      forMachines.add(new SourcedFact<>(marks.title, "title"));
    }
    if (!announced.isBlank()) {
      forMachines.add(new SourcedFact<>(announced, "feed"));
    }
    for (Element heading : marks.headlines) {
      String text = InlineText.at(heading);
      if (!text.isEmpty()) {
        headings.add(text);
      }
    }
  }

  Optional<SourcedFact<String>> decide() {
    return heading()
        .or(this::headline)
        .or(() -> headings.stream().findFirst().map(TitleFact::ofHeading))
        .map(found -> found.map(TitleFact::cut));
  }

  private static SourcedFact<String> ofHeading(String heading) {
    return new SourcedFact<>(heading, "h1");
  }

  private static String cut(String title) {
    return title.length() <= LONGEST ? title : title.substring(0, LONGEST);
  }

  private Optional<SourcedFact<String>> heading() {
    String best = null;
    double most = headings.size() == 1 ? AGREES_ALONE : AGREES;
    List<ComparableText> statements =
        forMachines.stream().map(statement -> ComparableText.of(statement.value())).toList();
    for (String heading : headings) {
      ComparableText words = ComparableText.of(heading);
      boolean several = words.list().size() > 2;
      for (int i = 0; i < statements.size(); i++) {
        double agreement = words.overlap(statements.get(i));
        if (agreement > most
            && (several
                || words.likeness(statements.get(i)) > AGREES
                || begins(forMachines.get(i).value(), words))
            && !site.isNamedBy(heading)) {
          most = agreement;
          best = heading;
        }
      }
    }
    return Optional.ofNullable(best).map(this::withRightOpening);
  }

  /** Returns whether a heading, even a short one, is the beginning of the title in the metadata. */
  private static boolean begins(String told, ComparableText heading) {
    String line = oneLine(told);
    Matcher separator = SEPARATOR.matcher(line);
    return separator.find()
        && ComparableText.of(line.substring(0, separator.start())).list().equals(heading.list());
  }

  /**
   * Corrects the beginning of a heading by headline and og:title, if both agree: adds the part
   * before a colon ({@code War: They talk}), and removes the name of a section.
   */
  private SourcedFact<String> withRightOpening(String heading) {
    List<String> told =
        new ArrayList<>(
            new LinkedHashSet<>(
                formal.stream().map(statement -> plain(statement.value())).toList()));
    if (formal.size() < 2 || told.size() != 1) {
      return ofHeading(heading);
    }
    String words = ComparableText.of(told.getFirst()).joined();
    String own = ComparableText.of(heading).joined();
    boolean longer = words.endsWith(" " + own) && told.getFirst().contains(": ");
    boolean shorter = own.endsWith(" " + words) && words.length() >= LEAST_TAIL;
    return longer || shorter ? formal.getFirst().map(this::plain) : ofHeading(heading);
  }

  private String plain(String told) {
    return withoutSite(oneLine(told));
  }

  private Optional<SourcedFact<String>> headline() {
    return forMachines.stream()
        .map(statement -> statement.map(this::plain))
        .filter(told -> !told.value().isEmpty() && !site.isNamedBy(told.value()))
        .findFirst();
  }

  /** Removes the site's name, and a section before it, from the end or the start of a title. */
  private String withoutSite(String title) {
    String rest = title;
    for (int cuts = 0; cuts < 3; cuts++) {
      Matcher separator = SEPARATOR.matcher(rest);
      int lastStart = -1;
      int lastEnd = -1;
      int firstStart = -1;
      int firstEnd = -1;
      while (separator.find()) {
        if (firstStart < 0) {
          firstStart = separator.start();
          firstEnd = separator.end();
        }
        lastStart = separator.start();
        lastEnd = separator.end();
      }
      if (lastStart > 0 && site.isNamedBy(rest.substring(lastEnd))) {
        rest = rest.substring(0, lastStart).strip();
      } else if (firstStart > 0 && site.isNamedBy(rest.substring(0, firstStart))) {
        rest = rest.substring(firstEnd).strip();
      } else {
        break;
      }
    }
    return rest;
  }

  /** Returns the text with collapsed white space and without invisible characters. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean apart = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (unseen(c)) {
        continue;
      }
      boolean blank =
          c == ' '
              || (c >= '\t' && c <= '\r')
              || c == '\u00a0'
              || (c >= '\u2000' && Character.isSpaceChar(c));
      if (!(blank && apart)) {
        line.append(blank ? ' ' : c);
      }
      apart = blank;
    }
    return line.toString().strip();
  }

  /** Invisible characters: soft hyphens, zero-width spaces, directions; not joiners. */
  static boolean unseen(char c) {
    return c >= '\u00ad'
        && (c == '\u00ad'
            || c == '\u200b'
            || c == '\ufeff'
            || (c >= '\u200e' && c <= '\u200f')
            || (c >= '\u202a' && c <= '\u202e')
            || (c >= '\u2060' && c <= '\u2069')
            || c == '\u180e'
            || c == '\u061c');
  }
}
