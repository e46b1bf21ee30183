package org.pillarwatch.engines;

import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker in this process: broker and KRaft controller in one node, log files under a
 * directory, reachable from this machine only.
 *
 * <p>Closing flushes the logs and releases the directory. After a kill the next start recovers the
 * logs and waits at most three seconds for the session of the dead broker to expire. Thread-safe.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int NODE = 1;

  private final KafkaRaftServer server;
  private final LockedDirectory home;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, LockedDirectory home, int port) {
    this.server = server;
    this.home = home;
    this.port = port;
  }

  /** As {@link #start(Path, int)} on any free port. */
  public static EmbeddedKafka start(Path directory) {
    return start(directory, 0);
  }

  /**
   * Starts a broker on a directory, which is formatted when it is new; returns when the broker
   * accepts requests.
   *
   * @param port for clients, 0 for any free one
   * @throws EngineException when the directory is in use or unreadable, or the port taken
   */
  public static EmbeddedKafka start(Path directory, int port) {
    int clientPort = LoopbackPort.claim(port);
    LockedDirectory home = LockedDirectory.take(directory);
    try {
      Path logs = home.path().resolve("logs");
      KafkaStorage.format(logs, NODE);
      KafkaConfig config = KafkaConfig.fromProps(settings(logs, clientPort));
      KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
      server.startup();
      return new EmbeddedKafka(server, home, clientPort);
    } catch (RuntimeException e) {
      home.close();
      throw new EngineException("Kafka did not start on " + home.path(), e);
    }
  }

  private static Properties settings(Path logs, int port) {
    int controllerPort = LoopbackPort.claim(0);
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listeners",
        "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://%s:%d".formatted(HOST, port));
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", logs.toString());

    // Short, so that a restart after a kill waits only briefly.
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "500");
    // One node: no replication, and no delay for other group members.
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // In KIP-848 groups the broker sets these times; its defaults detect a dead consumer after 45
    // s.
    settings.put("group.consumer.heartbeat.interval.ms", "1000");
    settings.put("group.consumer.min.heartbeat.interval.ms", "1000");
    settings.put("group.consumer.session.timeout.ms", "6000");
    settings.put("group.consumer.min.session.timeout.ms", "6000");
    // Each partition costs files, memory and start-up time; a laptop needs few.
    settings.put("offsets.topic.num.partitions", "10");
    settings.put("transaction.state.log.num.partitions", "10");
    settings.put("share.coordinator.state.topic.num.partitions", "10");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "4");
    // A mistyped topic name fails at once instead of creating an unused topic.
    settings.put("auto.create.topics.enable", "false");
    return settings;
  }

  /** The address for clients, {@code 127.0.0.1:port}. */
  public String bootstrapServers() {
    return HOST + ":" + port;
  }

  /** Shuts the broker down and releases the directory. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    home.close();
  }
}
