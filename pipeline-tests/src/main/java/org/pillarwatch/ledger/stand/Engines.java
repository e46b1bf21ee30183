package org.pillarwatch.ledger.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarwatch.ledger.process.Broker;
import org.pillarwatch.ledger.process.Database;

/**
 * Broker and database of a test stand, with their disks.
 *
 * @param brokerDisk empty when the disk is the machine's
 * @param databaseDisk empty when the disk is the machine's
 */
public record Engines(
    Broker broker,
    Database database,
    Optional<SmallDisk> brokerDisk,
    Optional<SmallDisk> databaseDisk)
    implements AutoCloseable {

  private static final int BROKER_MEGABYTES = 400;
  private static final int DATABASE_MEGABYTES = 400;

  static Engines open(StandPlan plan) throws IOException {
    Path kafka = plan.directory().resolve("kafka");
    Path postgresql = plan.directory().resolve("postgresql");
    Optional<SmallDisk> brokerDisk = Optional.empty();
    Optional<SmallDisk> databaseDisk = Optional.empty();
    if (plan.disks() == StandPlan.Disks.SMALL) {
      brokerDisk = Optional.of(SmallDisk.mount(kafka, BROKER_MEGABYTES));
      databaseDisk = Optional.of(SmallDisk.mount(postgresql, DATABASE_MEGABYTES));
    }
    Broker broker =
        Broker.open(
            kafka,
            plan.directory().resolve("kafka.log"),
            List.of(ServiceMaker.INGEST, ServiceMaker.CLASSIFY, ServiceMaker.STORE));
    Database database =
        Database.open(
            postgresql, plan.programs(), List.of(ServiceMaker.INGEST, ServiceMaker.STORE));
    return new Engines(broker, database, brokerDisk, databaseDisk);
  }

  @Override
  public void close() {
    database.close();
    broker.close();
    List<SmallDisk> disks = new ArrayList<>();
    brokerDisk.ifPresent(disks::add);
    databaseDisk.ifPresent(disks::add);
    for (SmallDisk disk : disks) {
      try {
        disk.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
