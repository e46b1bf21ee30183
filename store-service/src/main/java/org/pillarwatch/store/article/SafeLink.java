package org.pillarwatch.store.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accepts links that a reader may follow, and rejects those that run code in the browser. */
public final class SafeLink {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private SafeLink() {}

  /** The address, unless it is absent or anything but http and https with a host. */
  public static Optional<URI> of(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(address)).filter(SafeLink::leadsToAPage);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean leadsToAPage(URI address) {
    return address.getScheme() != null
        && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
        && address.getRawAuthority() != null;
  }
}
