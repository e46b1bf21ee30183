package org.pillarwatch.launcher.pipeline;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.engines.EmbeddedKafka;
import org.pillarwatch.engines.EmbeddedPostgreSql;

/**
 * Starts embedded engines where the operator gave none.
 *
 * @param directory data directory of embedded engines
 * @param kafka address of a broker of the operator's own; null for the embedded one
 * @param postgres JDBC URL of a database of the operator's own; null for the embedded one
 */
record Engines(Path directory, @Nullable String kafka, @Nullable String postgres) {

  /** PostgreSQL's data directory within the directory of a run. */
  static Path postgreSqlIn(Path directory) {
    return directory.resolve("postgresql");
  }

  /** Starts both in parallel and waits for both. */
  Backing start(Stages stages, Progress progress) throws ExecutionException, InterruptedException {
    Future<Database> database = stages.open("postgresql", () -> database(progress));
    Future<Broker> broker = stages.open("kafka", () -> broker(progress));
    return database.get().backing(broker.get().bootstrapServers());
  }

  private Broker broker(Progress progress) throws Exception {
    if (kafka != null) {
      return new Broker(kafka, null);
    }
    EmbeddedKafka engine =
        progress.timed("Kafka", () -> EmbeddedKafka.start(directory.resolve("kafka")));
    return new Broker(engine.bootstrapServers(), engine);
  }

  private Database database(Progress progress) throws Exception {
    if (postgres != null) {
      return new Database(postgres, null);
    }
    EmbeddedPostgreSql engine = progress.timed("PostgreSQL", this::openDatabase);
    return new Database(engine.jdbcUrl(Backing.DATABASE), engine);
  }

  private EmbeddedPostgreSql openDatabase() {
    EmbeddedPostgreSql server =
        EmbeddedPostgreSql.start(postgreSqlIn(directory), ProgramCache.directory());
    server.createDatabase(Backing.DATABASE);
    return server;
  }

  /** A broker, with its engine when it is embedded. */
  private record Broker(String bootstrapServers, @Nullable EmbeddedKafka engine)
      implements AutoCloseable {
    @Override
    public void close() {
      if (engine != null) {
        engine.close();
      }
    }
  }

  /** A database, with its engine when it is embedded. */
  private record Database(String jdbcUrl, @Nullable EmbeddedPostgreSql engine)
      implements AutoCloseable {
    Backing backing(String bootstrapServers) {
      return engine == null
          ? new Backing(bootstrapServers, jdbcUrl, null, null)
          : new Backing(bootstrapServers, jdbcUrl, engine.username(), engine.password());
    }

    @Override
    public void close() {
      if (engine != null) {
        engine.close();
      }
    }
  }
}
