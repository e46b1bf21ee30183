package org.pillarwatch.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server as a child process, with its data under a directory, reachable from this
 * machine only and with the password stored in that directory.
 *
 * <p>Durability is PostgreSQL's default: committed data survives a kill and a power failure. When
 * this process is killed the server continues as an orphan; the next start on the directory stops
 * it first, so that it does not run with old settings. Ctrl-C at a terminal does not reach the
 * server; only {@link #close()} stops it. Safe for use by many threads.
 */
public final class EmbeddedPostgreSql implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgreSql.class);

  private static final String SUPERUSER = "pillarwatch";
  private static final String MAINTENANCE_DATABASE = "postgres";
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final Map<String, String> SETTINGS =
      Map.of(
          "listen_addresses", "127.0.0.1",
          // No socket file: two servers with one port number in two directories stay apart.
          "unix_socket_directories", "",
          "max_connections", "60",
          "timezone", "UTC",
          "log_timezone", "UTC",
          // The defaults, stated explicitly because durability depends on them.
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on");

  private final LockedDirectory home;
  private final PostgreSqlData data;
  private final PostgreSqlCommand command;
  private final int port;
  private final String password;

  private EmbeddedPostgreSql(
      LockedDirectory home,
      PostgreSqlData data,
      PostgreSqlCommand command,
      int port,
      String password) {
    this.home = home;
    this.data = data;
    this.command = command;
    this.port = port;
    this.password = password;
  }

  /** As {@link #start(Path, int, Path)} on any free port. */
  public static EmbeddedPostgreSql start(Path directory, Path programs) {
    return start(directory, 0, programs);
  }

  /**
   * Starts a server on a directory, which is initialised when it is new; returns when the server
   * accepts connections.
   *
   * @param port for clients, 0 for any free one
   * @param programs directory where PostgreSQL's programs are unpacked once (75 MB), shared by all
   *     servers
   * @throws EngineException when the directory is in use, the port taken, or the server does not
   *     start
   */
  public static EmbeddedPostgreSql start(Path directory, int port, Path programs) {
    int clientPort = LoopbackPort.claim(port);
    LockedDirectory home = LockedDirectory.take(directory);
    try {
      PostgreSqlData data = new PostgreSqlData(home.path().resolve("data"));
      PostgreSqlCommand command = new PostgreSqlCommand(PostgreSqlPrograms.unpackedUnder(programs));
      String password = password(home.path().resolve("password"));
      EmbeddedPostgreSql server = new EmbeddedPostgreSql(home, data, command, clientPort, password);
      server.initialise();
      server.stopOrphan();
      server.launch();
      return server;
    } catch (RuntimeException e) {
      home.close();
      throw e;
    }
  }

  /** Stops an orphaned server on a directory before its deletion; no effect when there is none. */
  public static void endOrphan(Path directory) {
    new PostgreSqlData(directory.toAbsolutePath().normalize().resolve("data"))
        .orphan()
        .ifPresent(orphan -> {
          log.info("killing orphaned server pid={}", orphan.pid());
          orphan.destroy();
          orphan.onExit().completeOnTimeout(orphan, 10, TimeUnit.SECONDS).join();
          orphan.destroyForcibly();
        });
  }

  private static String password(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.createFile(file, OWNER_ONLY);
        Files.writeString(file, Base64.getUrlEncoder().encodeToString(secret));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new EngineException("cannot store the database password in " + file, e);
    }
  }

  private void initialise() {
    if (data.isInitialised()) {
      return;
    }
    // Initialised under a temporary name, so that a killed start leaves no incomplete directory.
    Path fresh = home.path().resolve("data-" + ProcessHandle.current().pid());
    PostgreSqlCommand.Result made =
        command.run(
            "initdb",
            List.of(
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + home.path().resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Collation and case rules independent of the machine's locale.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=" + (System.getProperty("os.name").equals("Linux") ? "C.UTF-8" : "C")));
    if (!made.succeeded()) {
      throw new EngineException("initdb failed in " + fresh + ":\n" + made.output());
    }
    try {
      Files.move(fresh, data.path(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new EngineException("cannot rename " + fresh + " to " + data.path(), e);
    }
  }

  private void stopOrphan() {
    data.orphan()
        .ifPresent(orphan -> {
          log.info("stopping orphaned server pid={}", orphan.pid());
          stop();
        });
    data.forgetDeadPostmaster();
  }

  private void launch() {
    String options =
        SETTINGS.entrySet().stream()
            .map(setting -> "-c %s='%s'".formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining(" ", "-p " + port + " ", ""));
    PostgreSqlCommand.Result started =
        command.run(
            "pg_ctl",
            List.of(
                "start",
                "--wait",
                "--timeout=60",
                "--pgdata=" + data.path(),
                "--log=" + logFile(),
                "--options=" + options));
    if (!started.succeeded()) {
      throw new EngineException(
          "PostgreSQL did not start in %s on port %d: %s\n%s"
              .formatted(home.path(), port, started.output(), lastLogLines()));
    }
  }

  private String lastLogLines() {
    try {
      List<String> lines = Files.readAllLines(logFile());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  private Path logFile() {
    return home.path().resolve("postgresql.log");
  }

  /**
   * Creates an empty database unless one of that name exists.
   *
   * @param name lower-case letters, digits and underscores
   */
  public void createDatabase(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl(MAINTENANCE_DATABASE), SUPERUSER, password);
        PreparedStatement lookup =
            connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
        Statement creation = connection.createStatement()) {
      lookup.setString(1, name);
      if (!lookup.executeQuery().next()) {
        creation.execute("CREATE DATABASE " + name);
      }
    } catch (SQLException e) {
      throw new EngineException("cannot create the database " + name + " on port " + port, e);
    }
  }

  /** JDBC URL of the database of that name. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** The superuser, owner of every database created here. */
  public String username() {
    return SUPERUSER;
  }

  /** Password of {@link #username()}: random, constant for the life of the directory. */
  public String password() {
    return password;
  }

  /** Ends all sessions, shuts the server down and releases the directory. */
  @Override
  public void close() {
    try {
      stop();
    } finally {
      home.close();
    }
  }

  private void stop() {
    for (String mode : List.of("fast", "immediate")) {
      PostgreSqlCommand.Result stopped =
          command.run(
              "pg_ctl",
              List.of(
                  "stop", "--wait", "--timeout=20", "--mode=" + mode, "--pgdata=" + data.path()));
      if (stopped.succeeded() || data.orphan().isEmpty()) {
        return;
      }
      log.warn(
          "PostgreSQL ignored a {} stop directory={} output={}",
          mode,
          data.path(),
          stopped.output());
    }
    throw new EngineException("PostgreSQL in " + home.path() + " does not stop");
  }
}
