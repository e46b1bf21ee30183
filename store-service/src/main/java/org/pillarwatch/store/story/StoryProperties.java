package org.pillarwatch.store.story;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of stories.
 *
 * @param window how long later articles can join the story of an article; memory grows with the
 *     articles in it, and a change does not affect earlier decisions
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
