package org.pillarwatch.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.time.InstantSource;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Configures beans shared by several features. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StoreConfiguration {

  @Bean
  TaskFailures taskFailures(MeterRegistry meters, InstantSource clock) {
    return new TaskFailures(meters, clock);
  }

  @Bean
  SimpleAsyncTaskSchedulerCustomizer tasksGoOnAfterFailures(TaskFailures failures) {
    return scheduler -> scheduler.setErrorHandler(failures);
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
