package org.pillarwatch.engines.junit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The engines of this test run: started when first asked for, shared by all test classes, stopped
 * when the JVM ends.
 *
 * <p>The annotations {@link RequiresKafka} and {@link RequiresPostgreSql} are the usual way to
 * them; these methods are for a {@code @DynamicPropertySource} and the like. Any thread may call
 * them.
 */
public final class Engines {

  private static final Map<Class<?>, FreshDatabase> DATABASES = new ConcurrentHashMap<>();
  private static final AtomicInteger DATABASE_NUMBER = new AtomicInteger();

  private static @Nullable EngineSupply supply;
  private static @Nullable RunningKafka kafka;

  private Engines() {}

  /** The broker; starts it when it does not run yet, which may take some seconds. */
  public static synchronized RunningKafka kafka() {
    RunningKafka running = kafka;
    if (running == null) {
      running = supply().startKafka();
      kafka = running;
    }
    return running;
  }

  /** The database of one test class, made when first asked for. */
  public static FreshDatabase database(Class<?> testClass) {
    return DATABASES.computeIfAbsent(testClass, _ -> freshDatabase());
  }

  /** A new, empty database on the shared server. */
  public static synchronized FreshDatabase freshDatabase() {
    return supply().createDatabase("test_" + DATABASE_NUMBER.incrementAndGet());
  }

  private static synchronized EngineSupply supply() {
    EngineSupply known = supply;
    if (known == null) {
      known =
          switch (EngineKind.chosen()) {
            case CONTAINERS -> new ContainerSupply();
            case EMBEDDED -> new EmbeddedSupply();
          };
      supply = known;
    }
    return known;
  }
}
