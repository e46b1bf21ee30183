package org.pillarwatch.store.export;

import org.pillarwatch.store.export.atom.RomeFeedWriter;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the outlet. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportProperties.class)
class ExportConfiguration {

  @Bean
  RomeFeedWriter feedWriter(Catalogue catalogue) {
    return new RomeFeedWriter(catalogue);
  }
}
