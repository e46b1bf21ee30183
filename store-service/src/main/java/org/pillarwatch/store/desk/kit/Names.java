package org.pillarwatch.store.desk.kit;

import java.util.Locale;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.store.query.ArticleFilter;

/** English names of codes (CLDR of the Java platform). */
public final class Names {

  private Names() {}

  public static String ofCountry(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  public static String ofMark(String mark) {
    return switch (mark) {
      case ArticleFetched.PAYWALLED -> "paywall";
      case ArticleFetched.LIVE_BLOG -> "live";
      default -> mark;
    };
  }

  public static String ofLanguage(String code) {
    return code.equals(ArticleFilter.UNKNOWN_LANGUAGE)
        ? "Unknown"
        : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
