package org.pillarwatch.engines.junit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The engines of this test run: started on first use, shared by all test classes, stopped when the
 * JVM ends.
 *
 * <p>The annotations {@link RequiresKafka} and {@link RequiresPostgreSql} are the usual way to use
 * them; these methods are for a {@code @DynamicPropertySource} and similar code. Thread-safe.
 */
public final class Engines {

  private static final Map<Class<?>, FreshDatabase> DATABASES = new ConcurrentHashMap<>();
  private static final AtomicInteger DATABASE_NUMBER = new AtomicInteger();

  private static @Nullable EngineSupply supply;
  private static @Nullable RunningKafka kafka;

  private Engines() {}

  /** Returns the broker; starts it if necessary, which may take some seconds. */
  public static synchronized RunningKafka kafka() {
    RunningKafka running = kafka;
    if (running == null) {
      running = supply().startKafka();
      kafka = running;
    }
    return running;
  }

  /** Returns the database of a test class, created on first use. */
  public static FreshDatabase database(Class<?> testClass) {
    return DATABASES.computeIfAbsent(testClass, _ -> freshDatabase());
  }

  /** Creates an empty database on the shared server. */
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
