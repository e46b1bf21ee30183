package org.pillarwatch.store.story;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How stories are followed.
 *
 * @param window for how long an article may be joined by others; memory grows with what arrives in
 *     it, and after a change old stories are not decided again
 * @param decides whether this replica decides stories; see {@link StoryWorkerConfiguration}
 */
@ConfigurationProperties("store.story")
record StoryProperties(
    @DefaultValue("72h") Duration window, @DefaultValue("true") boolean decides) {

  StoryProperties {
    if (window.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("store.story.window is shorter than a minute: " + window);
    }
  }
}
