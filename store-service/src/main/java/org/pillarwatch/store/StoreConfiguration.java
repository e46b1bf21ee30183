package org.pillarwatch.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Configures beans shared by several features. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StoreConfiguration {

  private static final int TASKS = 8;

  @Bean
  TaskFailures taskFailures(MeterRegistry meters, InstantSource clock) {
    return new TaskFailures(meters, clock);
  }

  /**
   * Has a thread for each task. With virtual threads Spring would run all tasks of a fixed delay on
   * one thread, and the live desk would wait for the decisions of a backlog, or for a broker that
   * is away.
   */
  @Bean
  ThreadPoolTaskScheduler taskScheduler(TaskFailures failures) {
    var scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(TASKS);
    scheduler.setThreadNamePrefix("scheduling-");
    scheduler.setErrorHandler(failures);
    return scheduler;
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Pillarwatch store")
                .version("1")
                .description(
                    "Articles with their topics and countries, and the passages that support them."
                        + " An invalid value is answered with problem details (RFC"
                        + " 9457) that name the allowed values."));
  }
}
