package org.pillarwatch.engines.junit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.engines.EmbeddedKafka;
import org.pillarwatch.engines.EmbeddedPostgreSql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Embedded engines with files in a directory under {@code target}. */
final class EmbeddedSupply implements EngineSupply {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedSupply.class);

  private final Path directory = TestRunDirectory.make();
  private @Nullable EmbeddedPostgreSql server;

  @Override
  @SuppressWarnings("resource") // Lives as long as the JVM.
  public RunningKafka startKafka() {
    // Never closed, since clients are closed by other shutdown hooks; it ends with the JVM.
    EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"));
    log.info("engine=kafka kind=embedded bootstrap_servers={}", broker.bootstrapServers());
    return new RunningKafka(broker.bootstrapServers());
  }

  @Override
  public FreshDatabase createDatabase(String name) {
    EmbeddedPostgreSql running = server();
    running.createDatabase(name);
    return new FreshDatabase(running.jdbcUrl(name), running.username(), running.password());
  }

  private EmbeddedPostgreSql server() {
    EmbeddedPostgreSql running = server;
    if (running == null) {
      running =
          EmbeddedPostgreSql.start(directory.resolve("postgresql"), TestRunDirectory.programs());
      server = running;
      Runtime.getRuntime().addShutdownHook(new Thread(running::close, "postgresql-close"));
      log.info("engine=postgresql kind=embedded url={}", running.jdbcUrl("postgres"));
    }
    return running;
  }
}
