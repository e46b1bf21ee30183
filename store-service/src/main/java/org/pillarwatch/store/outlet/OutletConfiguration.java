package org.pillarwatch.store.outlet;

import org.pillarwatch.store.taxonomy.Catalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the outlet. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutletProperties.class)
class OutletConfiguration {

  @Bean
  RomeFeedWriter feedWriter(Catalogue catalogue) {
    return new RomeFeedWriter(catalogue);
  }
}
