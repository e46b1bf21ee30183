package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page. The heading that readers see is believed when what the page tells
 * machines (headline, og:title, title) or a feed says much the same; else the latter, without the
 * site's name.
 */
final class TitleFact {
  private static final int LONGEST = 1000;
  private static final double AGREES = 0.6;
  private static final double AGREES_ALONE = 0.25;
  private static final int LEAST_TAIL = 12;
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—•·»:~/-]+\\s+|\\s*\\|\\s*|\\s+[«]\\s+");

  private final SiteName site;
  private final List<String> formal = new ArrayList<>();
  private final List<String> forMachines = new ArrayList<>();
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
      forMachines.add(marks.title);
    }
    if (!announced.isBlank()) {
      forMachines.add(announced);
    }
    for (Element heading : marks.headlines) {
      String text = oneLine(heading.text());
      if (!text.isEmpty()) {
        headings.add(text);
      }
    }
  }

  @Nullable String decide() {
    String found =
        heading().or(this::headline).orElseGet(() -> headings.isEmpty() ? "" : headings.getFirst());
    if (found.isEmpty()) {
      return null;
    }
    return found.length() <= LONGEST ? found : found.substring(0, LONGEST);
  }

  private Optional<String> heading() {
    String best = null;
    double most = headings.size() == 1 ? AGREES_ALONE : AGREES;
    for (String heading : headings) {
      Words words = Words.of(heading);
      for (String told : forMachines) {
        double agreement = words.overlap(Words.of(told));
        boolean telling = words.list().size() > 2 || words.likeness(Words.of(told)) > AGREES;
        if (telling && agreement > most && !site.isNamedBy(heading)) {
          most = agreement;
          best = heading;
        }
      }
    }
    return Optional.ofNullable(best).map(this::withRightOpening);
  }

  /**
   * Headline and og:title, where both say the same, know the right beginning of a heading: they add
   * to it what stands before a colon ({@code War: They talk}), and leave off the name of a section.
   */
  private String withRightOpening(String heading) {
    List<String> told =
        new ArrayList<>(new LinkedHashSet<>(formal.stream().map(this::plain).toList()));
    if (formal.size() < 2 || told.size() != 1) {
      return heading;
    }
    String words = Words.of(told.getFirst()).joined();
    String own = Words.of(heading).joined();
    boolean longer = words.endsWith(" " + own) && told.getFirst().contains(": ");
    boolean shorter = own.endsWith(" " + words) && words.length() >= LEAST_TAIL;
    return longer || shorter ? told.getFirst() : heading;
  }

  private String plain(String told) {
    return withoutSite(oneLine(told));
  }

  private Optional<String> headline() {
    return forMachines.stream()
        .map(this::plain)
        .filter(told -> !told.isEmpty() && !site.isNamedBy(told))
        .findFirst();
  }

  /** Takes the site's name, and a section before it, off the end or the start of a title. */
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

  /** With white space collapsed and without marks that nobody sees. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean apart = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00a0';
      boolean unseen = c == '\u00ad' || c == '\u200b' || c == '\ufeff';
      if (!unseen && !(blank && apart)) {
        line.append(blank ? ' ' : c);
      }
      apart = blank;
    }
    return line.toString().strip();
  }
}
