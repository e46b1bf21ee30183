package org.pillarwatch.launcher.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.pillarwatch.classify.ClassifyService;
import org.pillarwatch.ingest.IngestService;
import org.pillarwatch.store.StoreService;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The three services as contexts of this process.
 *
 * @param ports where they listen
 * @param backing broker and database
 * @param ingestSettings further settings of ingest, as command-line arguments
 */
record Services(Ports ports, Backing backing, List<String> ingestSettings) {

  Services {
    ingestSettings = List.copyOf(ingestSettings);
  }

  /**
   * Starts the services in parallel and waits for all; ingest is closed first, so that nothing is
   * lost.
   */
  void start(Stages stages, Progress progress) throws ExecutionException, InterruptedException {
    List<Future<?>> started =
        List.of(
            start(
                stages,
                progress,
                "store-service",
                StoreService.application(),
                ports.desk(),
                List.of("--store.classifier.url=http://127.0.0.1:" + ports.classify())),
            start(
                stages,
                progress,
                "classify-service",
                ClassifyService.application(),
                ports.classify(),
                List.of()),
            start(
                stages,
                progress,
                "ingest-service",
                IngestService.application(),
                ports.ingest(),
                ingestSettings));
    for (Future<?> service : started) {
      service.get();
    }
  }

  private Future<ConfigurableApplicationContext> start(
      Stages stages,
      Progress progress,
      String name,
      SpringApplicationBuilder application,
      int port,
      List<String> further) {
    List<String> settings = new ArrayList<>(backing.settings());
    settings.add("--server.port=" + port);
    settings.add("--spring.main.banner-mode=" + Banner.Mode.OFF);
    // After a kill -9 the broker first waits for the session timeout of the dead consumers.
    settings.add("--spring.kafka.consumer.properties.session.timeout.ms=6000");
    settings.add("--spring.kafka.consumer.properties.heartbeat.interval.ms=2000");
    // Stages closes the contexts in order; their own shutdown hooks would run concurrently.
    settings.add("--spring.main.register-shutdown-hook=false");
    settings.addAll(further);
    return stages.open(
        name, () -> progress.timed(name, () -> application.run(settings.toArray(String[]::new))));
  }
}
