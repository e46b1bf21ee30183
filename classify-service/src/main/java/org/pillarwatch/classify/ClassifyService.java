package org.pillarwatch.classify;

import org.pillarwatch.chassis.Chassis;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Starts classify-service; its settings are described in this module's README. */
@SpringBootApplication
@Import(Chassis.class)
public class ClassifyService {

  /** Returns the configured service without starting it. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(ClassifyService.class)
        .properties("spring.config.name=classify-service");
  }

  public static void main(String[] arguments) {
    application().run(arguments);
  }
}
