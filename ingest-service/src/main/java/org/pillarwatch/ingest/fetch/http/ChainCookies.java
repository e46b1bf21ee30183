package org.pillarwatch.ingest.fetch.http;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieOrigin;
import org.apache.hc.client5.http.cookie.CookieSpec;
import org.apache.hc.client5.http.cookie.MalformedCookieException;
import org.apache.hc.client5.http.impl.cookie.RFC6265CookieSpecFactory;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.apache.hc.core5.http.message.BasicHeader;
import org.pillarwatch.ingest.address.HostName;

/**
 * Cookies that the redirects of one request set and that its later hops send back (RFC 6265). They
 * are forgotten with the request. Used by one thread.
 */
final class ChainCookies {

  private static final CookieSpec SPEC =
      new RFC6265CookieSpecFactory(
              RFC6265CookieSpecFactory.CompatibilityLevel.RELAXED,
              PublicSuffixMatcherLoader.getDefault())
          .create(null);

  /** A redirect that sets more means no session. */
  private static final int MOST = 20;

  private static final int LONGEST = 4_096;

  private final BasicCookieStore store = new BasicCookieStore();

  /** Stores the cookies that a response from {@code url} sets. */
  void take(URI url, List<String> setCookies) {
    CookieOrigin origin = origin(url);
    for (String value : setCookies) {
      if (store.getCookies().size() < MOST && value.length() <= LONGEST) {
        for (Cookie cookie : parsed(value, origin)) {
          store.addCookie(cookie);
        }
      }
    }
  }

  private static List<Cookie> parsed(String value, CookieOrigin origin) {
    List<Cookie> valid = new ArrayList<>();
    try {
      for (Cookie cookie : SPEC.parse(new BasicHeader("Set-Cookie", value), origin)) {
        SPEC.validate(cookie, origin);
        valid.add(cookie);
      }
    } catch (MalformedCookieException e) {
      // A cookie that is broken, or for another host, is not kept: RFC 6265 §5.3.
      return List.of();
    }
    return valid;
  }

  /** Returns the {@code Cookie} header for a request to {@code url}. */
  Optional<String> header(URI url, Instant now) {
    store.clearExpired(Date.from(now));
    CookieOrigin origin = origin(url);
    List<Cookie> sent = store.getCookies().stream().filter(c -> SPEC.match(c, origin)).toList();
    return sent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sent.stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
  }

  private static CookieOrigin origin(URI url) {
    boolean secure = url.getScheme().equals("https");
    return new CookieOrigin(HostName.of(url), HostName.port(url), url.getRawPath(), secure);
  }
}
