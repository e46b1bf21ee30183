package org.pillarwatch.launcher.batch;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.language.LanguageDetector;
import org.pillarwatch.ingest.page.ExtractedArticle;

/**
 * Decides the language of an article as the services do together: ingest passes on what the page
 * declares, and classify lets the text decide. A declaration that the text agrees with stays, since
 * it may name the country too; so does one of a text that is too short to tell.
 */
final class TextLanguage {

  /** Both written standards of Norwegian are one language by their texts. */
  private static final Map<String, String> WIDER = Map.of("nb", "no", "nn", "no");

  private final LanguageDetector detector = LanguageDetector.standard();

  ExtractedArticle decide(ExtractedArticle article) {
    return detector
        .detect(article.text())
        .filter(language -> !language.equals(languageOf(article.language())))
        .map(article::withLanguage)
        .orElse(article);
  }

  private static String languageOf(@Nullable String tag) {
    String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
    return WIDER.getOrDefault(language, language);
  }
}
