package org.pillarwatch.store.export;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of feeds.
 *
 * @param baseUrl address of the desk as others reach it, such as {@code https://news.example/desk};
 *     without it, links name the host that the request named. Behind a proxy or with a password it
 *     should be set, since a request may then name any host
 */
@ConfigurationProperties("store")
record ExportProperties(@Nullable URI baseUrl) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  ExportProperties {
    if (baseUrl != null && !isPlainWebAddress(baseUrl)) {
      throw new IllegalArgumentException(
          "store.base-url is no http or https address without query and user: " + baseUrl);
    }
  }

  private static boolean isPlainWebAddress(URI url) {
    return url.getScheme() != null
        && SCHEMES.contains(url.getScheme())
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null;
  }
}
