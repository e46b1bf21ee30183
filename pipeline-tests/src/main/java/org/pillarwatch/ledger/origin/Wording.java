package org.pillarwatch.ledger.origin;

import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Generates article texts. Headline and text contain number and edition, so that a stored article
 * can be identified; the text yields a topic and a country, so that a row without tags is noticed;
 * most words differ between articles, as in real news.
 */
public final class Wording {

  /**
   * The number and edition in a headline or text.
   *
   * @param number of the article
   * @param edition of the article
   */
  public record Mark(int number, int edition) {}

  private static final Pattern MARK = Pattern.compile("ledger entry (\\d+), edition (\\d+)");

  private static final int PARAGRAPHS = 4;
  private static final int SENTENCES = 4;
  private static final int WORDS = 11;

  private static final String[] VOCABULARY =
      """
      river market morning harvest teacher window record village mountain letter bridge garden
      engine paper winter summer council driver baker station journey lesson traffic carpenter
      theatre library festival weather orchestra museum painter factory harbour lighthouse valley
      crossing station platform kitchen recipe blanket lantern notebook pencil sculpture cathedral
      island forest meadow orchard shepherd fisherman sailor captain compass anchor sailboat tide
      quarry workshop blacksmith weaver potter market merchant ledger accountant clerk courier
      postman telegraph newspaper printer editor reader listener broadcast antenna receiver signal
      observatory telescope planet comet meteor eclipse horizon sunrise twilight midnight thunder
      granite marble timber copper silver cotton linen velvet leather pepper saffron cinnamon
      """
          .strip()
          .split("\\s+");

  private Wording() {}

  /** The headline of an edition. */
  public static String title(int number, int edition) {
    return "Prosecutors in Honduras charge mayor with corruption: " + mark(number, edition);
  }

  /** The text of an edition, paragraphs separated by a newline. */
  public static String text(int number, int edition) {
    SplittableRandom random = new SplittableRandom(number);
    // Paragraphs must differ between articles, since ingest removes repeated ones as boilerplate.
    String beginning =
        """
        Prosecutors in Tegucigalpa charged a former mayor with corruption on Monday, the attorney \
        general of Honduras said. Investigators say that he took bribes for public contracts. %s\
        """
            .formatted(sentence(random));
    String middle =
        IntStream.range(0, PARAGRAPHS)
            .mapToObj(_ -> paragraph(random))
            .collect(Collectors.joining("\n"));
    String end =
        """
        The court in Honduras will hear the corruption case next month, said a spokesman. %s The \
        file has the mark %s. %s\
        """
            .formatted(sentence(random), mark(number, edition), sentence(random));
    return String.join("\n", beginning, middle, end);
  }

  private static String paragraph(SplittableRandom random) {
    return IntStream.range(0, SENTENCES)
        .mapToObj(_ -> sentence(random))
        .collect(Collectors.joining(" "));
  }

  private static String sentence(SplittableRandom random) {
    String words =
        IntStream.range(0, WORDS)
            .mapToObj(_ -> VOCABULARY[random.nextInt(VOCABULARY.length)])
            .collect(Collectors.joining(" "));
    return "The " + words + ".";
  }

  private static String mark(int number, int edition) {
    return "ledger entry %d, edition %d".formatted(number, edition);
  }

  /** The mark in a headline or text; null if there is none. */
  public static @Nullable Mark markIn(String words) {
    Matcher mark = MARK.matcher(words);
    return mark.find()
        ? new Mark(Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2)))
        : null;
  }
}
