package org.pillarwatch.store.desk.kit;

import java.nio.charset.StandardCharsets;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the colours of topics, since pages may hold no style themselves. */
@RestController
class TopicStyles {

  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

  private final Catalogue catalogue;

  TopicStyles(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/topics.css")
  ResponseEntity<String> topics() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.noCache())
        .body(TopicColours.styleSheet(catalogue.taxonomies()));
  }
}
