package org.pillarwatch.store.explain;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where classify-service answers.
 *
 * @param url its address, such as {@code http://classify-service:8082}; without one the desk does
 *     not offer explanations
 * @param timeout how long to wait for an answer
 */
@ConfigurationProperties("store.classifier")
record ClassifierProperties(@Nullable URI url, @DefaultValue("10s") Duration timeout) {

  ClassifierProperties {
    if (url != null && !url.toString().isEmpty() && url.getHost() == null) {
      throw new IllegalArgumentException(
          "store.classifier.url is not an address such as http://classify-service:8082: " + url);
    }
  }

  boolean isKnown() {
    return url != null && !url.toString().isEmpty();
  }
}
