package org.pillarwatch.engines.junit;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** Starts what {@link RequiresKafka} and {@link RequiresPostgreSql} require and injects it. */
final class EnginesExtension
    implements BeforeAllCallback, TestInstancePreConstructCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) {
    provide(context.getRequiredTestClass());
  }

  /** Called before {@link #beforeAll} with one test instance per class. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factoryContext, ExtensionContext context) {
    provide(context.getRequiredTestClass());
  }

  private static void provide(Class<?> testClass) {
    Class<?> outermost = outermost(testClass);
    if (outermost.isAnnotationPresent(RequiresKafka.class)) {
      System.setProperty("spring.kafka.bootstrap-servers", Engines.kafka().bootstrapServers());
    }
    if (outermost.isAnnotationPresent(RequiresPostgreSql.class)) {
      FreshDatabase database = Engines.database(outermost);
      System.setProperty("spring.datasource.url", database.url());
      System.setProperty("spring.datasource.username", database.username());
      System.setProperty("spring.datasource.password", database.password());
      // Spring caches the contexts of all test classes: idle ones must release their connections.
      System.setProperty("spring.datasource.hikari.minimum-idle", "1");
      System.setProperty("spring.datasource.hikari.idle-timeout", "10000");
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningKafka.class || type == FreshDatabase.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningKafka.class
        ? Engines.kafka()
        : Engines.database(outermost(context.getRequiredTestClass()));
  }

  /** Nested classes share the database of their outermost class. */
  private static Class<?> outermost(Class<?> testClass) {
    Class<?> around = testClass.getEnclosingClass();
    return around == null ? testClass : outermost(around);
  }
}
