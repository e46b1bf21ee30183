package org.pillarwatch.ingest;

import java.time.InstantSource;
import java.util.UUID;
import org.pillarwatch.chassis.Chassis;
import org.pillarwatch.ingest.claim.Replicas;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts ingest-service; its settings are in {@code ingest-service.yml}. */
@SpringBootApplication
@Import(Chassis.class)
public class IngestService {

  /** Returns the configured service without starting it. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(IngestService.class)
        .properties("spring.config.name=ingest-service");
  }

  /** Runs the service until it is stopped. */
  public static void main(String[] args) {
    application().run(args);
  }

  /** Random id of this process among the replicas. */
  @Bean
  UUID processId() {
    return UUID.randomUUID();
  }

  @Bean
  Replicas replicas(JdbcClient database, UUID processId, InstantSource clock) {
    return new Replicas(database, processId, clock);
  }
}
