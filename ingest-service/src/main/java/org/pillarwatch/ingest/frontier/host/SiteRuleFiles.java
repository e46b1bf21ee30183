package org.pillarwatch.ingest.frontier.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pillarwatch.ingest.page.SiteRule;
import org.pillarwatch.ingest.page.SiteRules;

/** Reads an operator's rules: a directory with one file a host, {@code news.example.txt}. */
public final class SiteRuleFiles {

  private static final String ENDING = ".txt";

  private SiteRuleFiles() {}

  /**
   * The rules in a directory.
   *
   * @throws IllegalArgumentException when one of them is invalid, with its host and the reason
   * @throws UncheckedIOException when the directory cannot be read
   */
  public static SiteRules in(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<SiteRule> rules =
          files
              .filter(file -> file.getFileName().toString().endsWith(ENDING))
              .map(SiteRuleFiles::read)
              .toList();
      return new SiteRules(rules);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("no directory of site rules: " + directory, unreadable);
    }
  }

  private static SiteRule read(Path file) {
    String name = file.getFileName().toString();
    String host = name.substring(0, name.length() - ENDING.length()).toLowerCase(Locale.ROOT);
    try {
      return SiteRule.of(host, Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.toString(), unreadable);
    }
  }
}
