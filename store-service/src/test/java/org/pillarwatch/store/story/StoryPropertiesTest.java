package org.pillarwatch.store.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StoryPropertiesTest {

  private static StoryProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("store.story", StoryProperties.class);
  }

  @Test
  void letAReplicaDecideUnlessItIsTold() {
    assertThat(bound(Map.of())).isEqualTo(new StoryProperties(Duration.ofDays(3), true));
    assertThat(bound(Map.of("store.story.decides", "false")).decides()).isFalse();
  }

  @Test
  void refuseWhatIsNeitherYesNorNo() {
    assertThatExceptionOfType(BindException.class)
        .isThrownBy(() -> bound(Map.of("store.story.decides", "flase")))
        .havingRootCause()
        .withMessageContaining("flase");
  }
}
