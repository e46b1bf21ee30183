package org.pillarwatch.store.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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

/** Lucene's stemmers by language. Each one made is for one thread. */
final class Stemmers {

  private static final Map<String, Supplier<SnowballStemmer>> SNOWBALL =
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
          Map.entry("hr", SerbianStemmer::new),
          Map.entry("bs", SerbianStemmer::new),
          Map.entry("ms", IndonesianStemmer::new),
          Map.entry("yi", YiddishStemmer::new));
  private static final Map<String, Function<TokenStream, TokenStream>> FILTERS =
      Map.of(
          "bg", BulgarianStemFilter::new,
          "bn", BengaliStemFilter::new,
          "ckb", SoraniStemFilter::new,
          "cs", CzechStemFilter::new,
          "sk", CzechStemFilter::new,
          "fa", PersianStemFilter::new,
          "lv", LatvianStemFilter::new,
          "te", TeluguStemFilter::new);

  private Stemmers() {}

  /** Makes stemmers of a language; empty when Lucene has none. */
  static Optional<Supplier<UnaryOperator<String>>> of(String language) {
    Supplier<SnowballStemmer> snowball = SNOWBALL.get(language);
    if (snowball != null) {
      return Optional.of(() -> snowball(snowball.get()));
    }
    return Optional.ofNullable(FILTERS.get(language)).map(filter -> () -> new OneWord().by(filter));
  }

  private static UnaryOperator<String> snowball(SnowballStemmer stemmer) {
    return word -> {
      stemmer.setCurrent(word);
      stemmer.stem();
      return stemmer.getCurrent();
    };
  }

  /** A stream of one word, for stemmers that Lucene has as filters only. */
  private static final class OneWord extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private boolean isRead;

    UnaryOperator<String> by(Function<TokenStream, TokenStream> filter) {
      TokenStream stemmed = filter.apply(this);
      return asked -> {
        word = asked;
        isRead = false;
        try {
          stemmed.incrementToken();
        } catch (IOException impossible) {
          throw new UncheckedIOException(impossible);
        }
        return term.toString();
      };
    }

    @Override
    public boolean incrementToken() {
      if (isRead) {
        return false;
      }
      clearAttributes();
      term.append(word);
      isRead = true;
      return true;
    }
  }
}
