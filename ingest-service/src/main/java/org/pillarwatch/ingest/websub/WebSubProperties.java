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
 * Settings of WebSub.
 *
 * @param callbackUrl public base address of this service, under which hubs call {@code /websub/…};
 *     without it WebSub is disabled. Forward only this path, since hubs need no other
 * @param lease requested duration of a subscription; hubs may grant another
 * @param pause minimum interval between two visits to a feed caused by a hub
 * @param tick interval between two checks for subscriptions to request or renew
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
          "ingest.websub.callback-url is not a web address: " + callbackUrl);
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
