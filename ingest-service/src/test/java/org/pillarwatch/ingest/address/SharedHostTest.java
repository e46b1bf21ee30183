package org.pillarwatch.ingest.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedHostTest {

  @ParameterizedTest(name = "{0} takes turns with {1}")
  @CsvSource({
    "https://a.tumblr.com/rss, tumblr.com, 5",
    "https://old.reddit.com/r/news/.rss, reddit.com, 60",
    "https://redd.it/x, reddit.com, 60",
    "https://un-diario.blogspot.mx/feeds, blogspot.com, 0",
    "https://a-paper.blogspot.co.uk/feeds, blogspot.com, 0",
    "https://feeds.paper.co.uk/rss, paper.co.uk, 0",
    "https://not-reddit.com/rss, not-reddit.com, 0",
    "http://127.0.0.1:8080/rss, 127.0.0.1, 0",
  })
  void isTheServiceOrTheRegistrableDomain(URI address, String name, int pauseSeconds) {
    SharedHost host = SharedHost.of(address);

    assertThat(host.name()).isEqualTo(name);
    assertThat(host.pause()).hasSeconds(pauseSeconds);
  }
}
