package org.pillarwatch.store.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

class DecidesStoriesTest {

  /** Present when stories are decided. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(DecidesStories.class)
  static class Decider {}

  final ApplicationContextRunner service =
      new ApplicationContextRunner().withUserConfiguration(Decider.class);

  @Test
  void decidesByDefault() {
    service.run(context -> assertThat(context).hasSingleBean(Decider.class));
  }

  @ParameterizedTest
  @CsvSource({"true,true", "yes,true", "on,true", "false,false", "no,false", "off,false"})
  void readsEverySpellingOfABoolean(String setting, boolean decides) {
    service
        .withPropertyValues("store.story.decides=" + setting)
        .run(context -> assertThat(context.getBeansOfType(Decider.class)).hasSize(decides ? 1 : 0));
  }

  @Test
  void refusesAMisspeltValueAtStart() {
    service
        .withPropertyValues("store.story.decides=flase")
        .run(context ->
            assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("flase"));
  }
}
