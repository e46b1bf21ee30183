package org.pillarwatch.ingest.websub;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether and how hubs are asked to push.
 *
 * @param callbackUrl public base address of this service, under which hubs find {@code /websub/…};
 *     none: no hub is asked, and nothing listens. Forward that path alone, since hubs need no other
 * @param lease for how long hubs are asked to push; they may grant another time
 * @param pause least time between two visits that one hub can cause to one feed
 * @param tick how often to look for hubs that are to be asked
 */
@Validated
@ConfigurationProperties("ingest.websub")
record WebSubProperties(
    @Nullable URI callbackUrl,
    @DefaultValue("10d") @DurationMin(hours = 1) Duration lease,
    @DefaultValue("30s") @DurationMin(seconds = 1) Duration pause,
    @DefaultValue("30s") @DurationMin(millis = 10) Duration tick) {

  WebSubProperties {
    if (callbackUrl != null && !isWeb(callbackUrl)) {
      throw new IllegalArgumentException(
          "ingest.websub.callback-url is no address on the web: " + callbackUrl);
    }
  }

  private static boolean isWeb(URI url) {
    return url.getScheme() != null
        && url.getScheme().toLowerCase(Locale.ROOT).matches("https?")
        && url.getRawAuthority() != null
        && url.getRawQuery() == null
        && url.getRawFragment() == null;
  }
}
