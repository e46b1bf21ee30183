package org.pillarwatch.launcher.batch;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.language.LanguageDetector;
import org.pillarwatch.ingest.page.ExtractedArticle;

/**
 * Determines the language of an article as ingest and classify do together: the text decides over
 * the declaration of the page. A declaration that agrees with the text is kept, since it may name
 * the country too; so is one of a text that is too short to detect.
 */
final class TextLanguage {

  /** Text detection does not distinguish the two written standards of Norwegian. */
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
