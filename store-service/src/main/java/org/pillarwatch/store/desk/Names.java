package org.pillarwatch.store.desk;

import java.util.Locale;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.store.search.ArticleFilter;

/** What codes are called in English (CLDR, as the Java platform carries it). */
final class Names {

  private Names() {}

  static String ofCountry(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  static String ofMark(String mark) {
    return switch (mark) {
      case ArticleFetched.PAYWALLED -> "paywall";
      case ArticleFetched.LIVE_BLOG -> "live";
      default -> mark;
    };
  }

  static String ofLanguage(String code) {
    return code.equals(ArticleFilter.UNKNOWN_LANGUAGE)
        ? "Unknown"
        : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
