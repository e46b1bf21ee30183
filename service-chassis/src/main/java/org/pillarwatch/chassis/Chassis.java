package org.pillarwatch.chassis;

import java.time.InstantSource;
import org.pillarwatch.chassis.access.AccessConfiguration;
import org.pillarwatch.chassis.delivery.DeliveryConfiguration;
import org.pillarwatch.chassis.health.HealthConfiguration;
import org.pillarwatch.chassis.lag.LagConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** Configuration of the whole chassis; the one class that a service imports. */
@Configuration(proxyBeanMethods = false)
@Import({
  DeliveryConfiguration.class,
  AccessConfiguration.class,
  HealthConfiguration.class,
  LagConfiguration.class
})
@PropertySource("classpath:org/pillarwatch/chassis/chassis.properties")
public class Chassis {

  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return InstantSource.system();
  }
}
