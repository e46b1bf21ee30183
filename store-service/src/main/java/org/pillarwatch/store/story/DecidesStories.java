package org.pillarwatch.store.story;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches unless {@code store.story.decides} is false. Reads the setting as {@link StoryProperties}
 * does, so that {@code yes} and {@code on} mean true and a misspelt value is refused at start.
 */
final class DecidesStories implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return Binder.get(context.getEnvironment())
        .bind("store.story.decides", Boolean.class)
        .orElse(true);
  }
}
