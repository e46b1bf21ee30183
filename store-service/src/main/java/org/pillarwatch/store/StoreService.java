package org.pillarwatch.store;

import org.pillarwatch.chassis.Chassis;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The third stage: keeps classified articles and serves editors. */
@SpringBootApplication
@Import(Chassis.class)
public class StoreService {

  /** The service, configured and not yet running. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(StoreService.class)
        .properties("spring.config.name=store-service");
  }

  /** Runs until it is told to stop. */
  public static void main(String[] arguments) {
    application().run(arguments);
  }
}
