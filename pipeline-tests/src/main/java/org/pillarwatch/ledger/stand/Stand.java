package org.pillarwatch.ledger.stand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.pillarwatch.ledger.link.Condition;
import org.pillarwatch.ledger.link.Link;
import org.pillarwatch.ledger.origin.Ledger;
import org.pillarwatch.ledger.origin.Origin;
import org.pillarwatch.ledger.origin.Press;
import org.pillarwatch.ledger.process.Broker;
import org.pillarwatch.ledger.process.Database;
import org.pillarwatch.ledger.process.Metrics;
import org.pillarwatch.ledger.process.Replica;
import org.pillarwatch.ledger.process.Stage;
import org.pillarwatch.ledger.process.Victim;

/** Test stand: all running processes and links that faults are injected into and audits examine. */
public final class Stand implements AutoCloseable {

  private final Ledger ledger = new Ledger();
  private final Origin origin;
  private final Engines engines;
  private final Stage ingest;
  private final Stage classify;
  private final Stage store;
  private final Load load;
  private final TopicPress topicPress;
  private boolean closed;

  private Stand(StandPlan plan) throws IOException {
    origin = Origin.open(ledger, plan.feeds());
    Path subscriptions = plan.directory().resolve("feeds.opml");
    Files.writeString(subscriptions, origin.subscriptions());
    engines = Engines.open(plan);
    ServiceMaker maker = new ServiceMaker(plan, engines.broker(), engines.database());
    ingest = maker.ingest(origin, subscriptions);
    classify = maker.classify();
    store = maker.store();
    Press press = new Press(ledger, origin, InstantSource.system(), plan.seed());
    load = new Load(press, plan.rate());
    topicPress = new TopicPress(press, ledger, engines.broker().bootstrapServers());
  }

  /** Starts everything; {@link #awaitReady} waits until it is ready. */
  public static Stand open(StandPlan plan) throws IOException {
    Stand stand = new Stand(plan);
    Runtime.getRuntime().addShutdownHook(new Thread(stand::close, "close-stand"));
    stand.stages().forEach(stage -> stage.first().process().start());
    return stand;
  }

  /** All published articles. */
  public Ledger ledger() {
    return ledger;
  }

  /** The sites. */
  public Origin origin() {
    return origin;
  }

  /** The broker. */
  public Broker broker() {
    return engines.broker();
  }

  /** The database. */
  public Database database() {
    return engines.database();
  }

  /** The engines and their disks. */
  public Engines engines() {
    return engines;
  }

  /** The stage that reads feeds. */
  public Stage ingest() {
    return ingest;
  }

  /** The stage that classifies. */
  public Stage classify() {
    return classify;
  }

  /** The stage that stores. */
  public Stage store() {
    return store;
  }

  /** The stages in the order of the flow. */
  public List<Stage> stages() {
    return List.of(ingest, classify, store);
  }

  /** The publisher through feeds. */
  public Load load() {
    return load;
  }

  /** The publisher to topics. */
  public TopicPress topicPress() {
    return topicPress;
  }

  /** All links between services and engines. */
  public List<Link> links() {
    return List.of(
        broker().link(ServiceMaker.INGEST),
        broker().link(ServiceMaker.CLASSIFY),
        broker().link(ServiceMaker.STORE),
        database().link(ServiceMaker.INGEST),
        database().link(ServiceMaker.STORE));
  }

  /** The engines and first replicas that do not run, by name. */
  public List<String> ended() {
    return victims().stream().filter(victim -> !victim.isAlive()).map(Victim::name).toList();
  }

  /**
   * Ends every fault: restores links, resumes frozen processes, restarts dead ones, and scales
   * every stage to one replica.
   */
  public void heal() {
    links().forEach(link -> link.set(new Condition.Sound()));
    engines.brokerDisk().ifPresent(SmallDisk::empty);
    engines.databaseDisk().ifPresent(SmallDisk::empty);
    victims().forEach(Victim::thaw);
    stages()
        .forEach(stage ->
            stage.running().stream()
                .filter(replica -> !replica.equals(stage.first()))
                .forEach(replica -> replica.process().kill()));
    victims().forEach(Victim::start);
  }

  /** The engines and the first replica of each stage. */
  public List<Victim> victims() {
    return Stream.<Victim>concat(
            Stream.of(broker(), database()),
            stages().stream().map(stage -> stage.first().process()))
        .toList();
  }

  /** The metrics of each running replica. */
  public List<Metrics> metrics() {
    return stages().stream()
        .flatMap(stage -> stage.running().stream())
        .map(Replica::metrics)
        .toList();
  }

  /** Waits until every running replica is ready; returns false when the time limit passes. */
  public boolean awaitReady(Duration patience) throws InterruptedException {
    return await(
        patience,
        () ->
            stages().stream()
                .allMatch(stage ->
                    stage.first().process().isAlive()
                        && stage.running().stream().allMatch(Replica::isReady)));
  }

  /** Polls a condition twice a second until it is true or the time limit passes. */
  public static boolean await(Duration patience, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(500);
    }
    return true;
  }

  /** Kills all processes; further calls have no effect. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    load.close();
    topicPress.close();
    stages().stream()
        .flatMap(stage -> stage.running().stream())
        .forEach(replica -> replica.process().kill());
    engines.close();
    origin.close();
  }
}
