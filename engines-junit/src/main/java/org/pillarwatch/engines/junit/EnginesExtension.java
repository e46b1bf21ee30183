package org.pillarwatch.engines.junit;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** Starts what {@link RequiresKafka} and {@link RequiresPostgreSql} ask for and hands it over. */
final class EnginesExtension
    implements BeforeAllCallback, TestInstancePreConstructCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) {
    provide(context.getRequiredTestClass());
  }

  /** Comes before {@link #beforeAll} where one test instance serves all methods. */
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
      // Spring keeps the applications of all test classes: resting ones give connections back.
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

  /** Nested classes share the database of the class around them. */
  private static Class<?> outermost(Class<?> testClass) {
    Class<?> around = testClass.getEnclosingClass();
    return around == null ? testClass : outermost(around);
  }
}
