package org.pillarwatch.ingest.feed.opml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of feeds as it travels between programs (OPML 2.0).
 *
 * @param outlines the feeds in it, in order
 */
public record Opml(List<Outline> outlines) {

  /** More feeds are refused: they would take longer than anybody waits. */
  static final int MOST_OUTLINES = 20_000;

  /** Between the names of folders in one another. */
  static final String FOLDER_SEPARATOR = " / ";

  /**
   * Longer files are refused; in shorter ones all feeds are counted, so that a message can name the
   * excess.
   */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  public Opml {
    outlines = List.copyOf(outlines);
  }

  /**
   * A feed.
   *
   * @param address as it stands there
   * @param folder names of the folders around it, outermost first, joined by " / "
   */
  public record Outline(String address, @Nullable String title, @Nullable String folder) {}
}
