package org.pillarwatch.ledger.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.engines.EmbeddedPostgreSql;
import org.pillarwatch.engines.EngineException;
import org.pillarwatch.ledger.link.Link;
import org.pillarwatch.ledger.process.Signals.Signal;

/** A PostgreSQL server as a separate process, with a link for each service that uses it. */
public final class Database implements Victim, AutoCloseable {

  private static final String NAME = "pillarwatch";

  /** Time limit for child processes to notice the death of their postmaster. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Path directory;
  private final Path programs;
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final int port;
  private EmbeddedPostgreSql server;

  private Database(Path directory, Path programs, EmbeddedPostgreSql server) {
    this.directory = directory;
    this.programs = programs;
    this.server = server;
    this.port = Integer.parseInt(server.jdbcUrl(NAME).replaceAll(".*:(\\d+)/.*", "$1"));
  }

  /**
   * Starts a server and creates the services' database.
   *
   * @param programs where PostgreSQL's programs are unpacked once
   * @param clients each gets a link
   */
  public static Database open(Path directory, Path programs, List<String> clients) {
    EmbeddedPostgreSql server = EmbeddedPostgreSql.start(directory, programs);
    server.createDatabase(NAME);
    Database database = new Database(directory, programs, server);
    clients.forEach(
        client -> database.links.put(client, Link.open(client + "→postgresql", database.port)));
    return database;
  }

  /** Opens a session that bypasses all links. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.put("user", server.username());
    properties.put("password", server.password());
    properties.put("connectTimeout", "3");
    properties.put("socketTimeout", "30");
    properties.put("ApplicationName", "ledger");
    return DriverManager.getConnection(server.jdbcUrl(NAME), properties);
  }

  /** Settings of a service's data source, through the service's link. */
  public List<String> settings(String client) {
    return List.of(
        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(link(client).port(), NAME),
        "--spring.datasource.username=" + server.username(),
        "--spring.datasource.password=" + server.password());
  }

  /** The link between a client and the database. */
  public Link link(String client) {
    Link link = links.get(client);
    if (link == null) {
      throw new IllegalArgumentException("no such client: " + client);
    }
    return link;
  }

  @Override
  public String name() {
    return "postgresql";
  }

  /** Kills only the postmaster, like the kernel's OOM killer; its children exit afterwards. */
  @Override
  public void kill() {
    List<ProcessHandle> all = processes();
    Signals.send(Signal.KILL, postmaster().stream());
    try {
      CompletableFuture.allOf(
              all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
          .get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException lingering) {
      Signals.send(Signal.KILL, all.stream().filter(ProcessHandle::isAlive));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void freeze() {
    Signals.send(Signal.STOP, processes().stream());
  }

  @Override
  public void thaw() {
    Signals.send(Signal.CONT, processes().stream());
  }

  @Override
  public boolean isAlive() {
    return postmaster().isPresent();
  }

  @Override
  public void start() {
    if (!isAlive()) {
      // The previous handle still locks the directory.
      server.close();
      server = EmbeddedPostgreSql.start(directory, port, programs);
    }
  }

  private List<ProcessHandle> processes() {
    return postmaster().stream()
        .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
        .toList();
  }

  private Optional<ProcessHandle> postmaster() {
    Path file = directory.resolve("data").resolve("postmaster.pid");
    try {
      @Nullable String pid = Files.exists(file) ? Files.readAllLines(file).getFirst() : null;
      return pid == null
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      thaw();
      if (isAlive()) {
        server.close();
      }
    } catch (EngineException stubborn) {
      Signals.send(Signal.KILL, processes().stream());
    }
    links.values().forEach(Link::close);
  }
}
