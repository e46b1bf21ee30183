package org.pillarwatch.ledger.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.pillarwatch.engines.KafkaStorage;
import org.pillarwatch.engines.LoopbackPort;
import org.pillarwatch.ledger.link.Link;

/**
 * A Kafka broker and controller as a separate process. Each service has its own listener,
 * advertised as the near end of a link, so that all traffic of a client passes its link.
 */
public final class Broker implements Victim, AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int NODE = 1;

  private final JavaProcess process;
  private final int directPort;
  private final Map<String, Link> links;

  private Broker(JavaProcess process, int directPort, Map<String, Link> links) {
    this.process = process;
    this.directPort = directPort;
    this.links = links;
  }

  /**
   * Formats the directory and starts a broker on it; does not wait until it accepts requests.
   *
   * @param clients each gets a link
   */
  public static Broker open(Path directory, Path log, List<String> clients) {
    int direct = LoopbackPort.claim(0);
    Map<String, Integer> ports = new LinkedHashMap<>();
    Map<String, Link> links = new LinkedHashMap<>();
    for (String client : clients) {
      int port = LoopbackPort.claim(0);
      ports.put(client, port);
      links.put(client, Link.open(client + "→kafka", port));
    }
    try {
      Path logs = Files.createDirectories(directory.resolve("logs"));
      KafkaStorage.format(logs, NODE);
      Path settings = directory.resolve("server.properties");
      try (Writer writer = Files.newBufferedWriter(settings)) {
        settings(logs, direct, ports, links).store(writer, null);
      }
      Broker broker = new Broker(process(log, settings), direct, Map.copyOf(links));
      broker.start();
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaProcess process(Path log, Path settings) {
    return new JavaProcess(
        "kafka",
        log,
        List.of("-Xmx320m", "-Dlogback.configurationFile=ledger-logback.xml"),
        "kafka.Kafka",
        List.of(settings.toString()));
  }

  private static Properties settings(
      Path logs, int direct, Map<String, Integer> ports, Map<String, Link> links) {
    int controller = LoopbackPort.claim(0);
    String own = "DIRECT://%s:%d".formatted(HOST, direct);
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controller);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "DIRECT");
    settings.put(
        "listeners",
        own
            + ports.entrySet().stream()
                .map(port -> listener(port.getKey(), port.getValue()))
                .collect(Collectors.joining())
            + listener("controller", controller));
    settings.put(
        "advertised.listeners",
        own
            + links.entrySet().stream()
                .map(link -> listener(link.getKey(), link.getValue().port()))
                .collect(Collectors.joining()));
    settings.put(
        "listener.security.protocol.map",
        links.keySet().stream()
            .map(client -> "," + listenerName(client) + ":PLAINTEXT")
            .collect(Collectors.joining("", "DIRECT:PLAINTEXT,CONTROLLER:PLAINTEXT", "")));
    settings.put("log.dirs", logs.toString());
    settings.putAll(ONE_SMALL_NODE);
    return settings;
  }

  /** The settings of docker-compose.yml, with fewer and smaller files and threads. */
  private static final Map<String, String> ONE_SMALL_NODE =
      Map.ofEntries(
          Map.entry("broker.session.timeout.ms", "3000"),
          Map.entry("broker.heartbeat.interval.ms", "500"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "10"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          // With KIP-848 the broker detects a dead consumer after 45 s by default; clients cannot
          // change that.
          Map.entry("group.consumer.heartbeat.interval.ms", "1000"),
          Map.entry("group.consumer.min.heartbeat.interval.ms", "1000"),
          Map.entry("group.consumer.session.timeout.ms", "10000"),
          Map.entry("group.consumer.min.session.timeout.ms", "6000"),
          Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20)),
          Map.entry("log.segment.bytes", Integer.toString(16 << 20)),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "4"),
          Map.entry("background.threads", "4"),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("delete.topic.enable", "true"));

  private static String listener(String client, int port) {
    return ",%s://%s:%d".formatted(listenerName(client), HOST, port);
  }

  private static String listenerName(String client) {
    return client.toUpperCase(java.util.Locale.ROOT);
  }

  /** Address for the ledger's own clients, bypassing all links. */
  public String bootstrapServers() {
    return HOST + ":" + directPort;
  }

  /** The link between a client and the broker. */
  public Link link(String client) {
    Link link = links.get(client);
    if (link == null) {
      throw new IllegalArgumentException("no such client: " + client);
    }
    return link;
  }

  @Override
  public String name() {
    return process.name();
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public void freeze() {
    process.freeze();
  }

  @Override
  public void thaw() {
    process.thaw();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void start() {
    process.start();
  }

  @Override
  public void close() {
    process.kill();
    links.values().forEach(Link::close);
  }
}
