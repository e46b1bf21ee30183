package org.pillarwatch.ledger.stand;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pillarwatch.classify.ClassifyService;
import org.pillarwatch.engines.LoopbackPort;
import org.pillarwatch.ingest.IngestService;
import org.pillarwatch.ledger.origin.Origin;
import org.pillarwatch.ledger.process.Broker;
import org.pillarwatch.ledger.process.Database;
import org.pillarwatch.ledger.process.JavaProcess;
import org.pillarwatch.ledger.process.Replica;
import org.pillarwatch.ledger.process.Stage;
import org.pillarwatch.store.StoreService;

/**
 * Creates replicas of the services with their default settings, except addresses, polling intervals
 * and heap sizes.
 */
final class ServiceMaker {

  static final String INGEST = "ingest";
  static final String CLASSIFY = "classify";
  static final String STORE = "store";

  private final StandPlan plan;
  private final Broker broker;
  private final Database database;

  ServiceMaker(StandPlan plan, Broker broker, Database database) {
    this.plan = plan;
    this.broker = broker;
    this.database = database;
  }

  Stage ingest(Origin origin, Path subscriptions) {
    List<String> settings =
        List.of(
            "--ingest.feeds.opml=file:" + subscriptions,
            "--ingest.fetch.allowed-private-addresses=" + String.join(",", origin.authorities()),
            "--ingest.fetch.host-pause=0ms",
            "--ingest.fetch.host-concurrency=4",
            "--ingest.fetch.obey-robots=false",
            "--ingest.schedule.first-interval=2s",
            "--ingest.schedule.shortest-interval=2s",
            "--ingest.schedule.longest-interval=6s",
            "--ingest.schedule.longest-back-off=6s",
            "--ingest.schedule.lease=30s",
            "--ingest.page.lease=30s");
    return new Stage(
        INGEST,
        number ->
            replica(INGEST, number, IngestService.class, "160m", withDatabase(INGEST, settings)));
  }

  Stage classify() {
    return new Stage(
        CLASSIFY, number -> replica(CLASSIFY, number, ClassifyService.class, "160m", List.of()));
  }

  Stage store() {
    return new Stage(
        STORE,
        number ->
            replica(STORE, number, StoreService.class, "192m", withDatabase(STORE, List.of())));
  }

  private List<String> withDatabase(String service, List<String> settings) {
    List<String> all = new ArrayList<>(database.settings(service));
    all.addAll(settings);
    return all;
  }

  private Replica replica(
      String service, int number, Class<?> main, String heap, List<String> further) {
    int port = LoopbackPort.claim(0);
    String name = service + "-" + number;
    List<String> settings = new ArrayList<>();
    settings.add("--server.port=" + port);
    settings.add("--spring.main.banner-mode=off");
    settings.add("--spring.kafka.bootstrap-servers=127.0.0.1:" + broker.link(service).port());
    settings.add(plan.protocol().setting());
    settings.addAll(further);
    JavaProcess process =
        new JavaProcess(
            name,
            plan.directory().resolve(name + ".log"),
            List.of("-Xmx" + heap),
            main.getName(),
            settings);
    return new Replica(process, port);
  }
}
