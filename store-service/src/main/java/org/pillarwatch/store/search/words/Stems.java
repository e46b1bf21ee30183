package org.pillarwatch.store.search.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/** The stems of the words of one language. Safe for use by many threads. */
public final class Stems {

  private static final int MOST_REMEMBERED = 100_000;
  private static final Map<String, Supplier<SnowballStemmer>> STEMMERS =
      Map.ofEntries(
          Map.entry("ar", ArabicStemmer::new),
          Map.entry("hy", ArmenianStemmer::new),
          Map.entry("eu", BasqueStemmer::new),
          Map.entry("ca", CatalanStemmer::new),
          Map.entry("gl", PortugueseStemmer::new),
          Map.entry("da", DanishStemmer::new),
          Map.entry("nl", DutchStemmer::new),
          Map.entry("en", EnglishStemmer::new),
          Map.entry("et", EstonianStemmer::new),
          Map.entry("fi", FinnishStemmer::new),
          Map.entry("fr", FrenchStemmer::new),
          Map.entry("de", GermanStemmer::new),
          Map.entry("el", GreekStemmer::new),
          Map.entry("hi", HindiStemmer::new),
          Map.entry("hu", HungarianStemmer::new),
          Map.entry("id", IndonesianStemmer::new),
          Map.entry("ga", IrishStemmer::new),
          Map.entry("it", ItalianStemmer::new),
          Map.entry("lt", LithuanianStemmer::new),
          Map.entry("ne", NepaliStemmer::new),
          Map.entry("no", NorwegianStemmer::new),
          Map.entry("nb", NorwegianStemmer::new),
          Map.entry("nn", NorwegianStemmer::new),
          Map.entry("pt", PortugueseStemmer::new),
          Map.entry("ro", RomanianStemmer::new),
          Map.entry("ru", RussianStemmer::new),
          Map.entry("sr", SerbianStemmer::new),
          Map.entry("es", SpanishStemmer::new),
          Map.entry("sv", SwedishStemmer::new),
          Map.entry("ta", TamilStemmer::new),
          Map.entry("tr", TurkishStemmer::new),
          Map.entry("yi", YiddishStemmer::new));
  private static final Map<String, Stems> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final ThreadLocal<SnowballStemmer> stemmers;
  private final UnaryOperator<String> plurals;
  private final boolean isEnglish;
  private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

  private Stems(String language, Supplier<SnowballStemmer> stemmer) {
    this.stemmers = ThreadLocal.withInitial(stemmer);
    this.plurals = PluralRules.of(language);
    this.isEnglish = language.equals("en");
  }

  /** The stems of a language; empty when there are no rules for it. */
  public static Optional<Stems> of(String language) {
    Supplier<SnowballStemmer> stemmer = STEMMERS.get(language);
    return stemmer == null
        ? Optional.empty()
        : Optional.of(BY_LANGUAGE.computeIfAbsent(language, any -> new Stems(any, stemmer)));
  }

  /** One or two stems of a word in lower case: two words are one when they share a stem. */
  public List<String> of(WordPart part) {
    List<String> known = remembered.get(part.text());
    if (known != null) {
      return known;
    }
    List<String> stems = stems(part.text());
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(part.text(), stems);
    return stems;
  }

  private List<String> stems(String word) {
    String folded = FoldedForm.fold(word);
    String plural = plurals.apply(folded);
    SnowballStemmer stemmer = stemmers.get();
    stemmer.setCurrent(isEnglish ? PluralRules.american(folded) : word);
    stemmer.stem();
    String stem = FoldedForm.fold(stemmer.getCurrent());
    return stem.equals(plural) ? List.of(stem) : List.of(stem, plural);
  }
}
