package org.pillarwatch.store;

import org.pillarwatch.chassis.Chassis;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Starts store-service, the third stage: stores classified articles and serves the desk. */
@SpringBootApplication
@Import(Chassis.class)
public class StoreService {

  /** Returns the configured service without starting it. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(StoreService.class)
        .properties("spring.config.name=store-service");
  }

  /** Runs the service until it is stopped. */
  public static void main(String[] arguments) {
    application().run(arguments);
  }
}
