package org.pillarwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedCredentialsTest {

  private static final URI OWN = URI.create("https://news.example/feed");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "go to their feed,                  https://news.example/feed,       true",
    "go to another path of its host,    https://news.example/feed?p=2,   true",
    "go to the same port written out,   https://news.example:443/feed,   true",
    "stay away from other hosts,        https://evil.example/feed,       false",
    "stay away from hosts below,        https://cdn.news.example/feed,   false",
    "stay away from other ports,        https://news.example:8443/feed,  false",
    "never leave without encryption,    http://news.example/feed,        false",
    "never leave for the same port,     http://news.example:443/feed,    false",
  })
  void areForOneHostAlone(String what, URI url, boolean sent) {
    var secret = Map.of("Authorization", "Basic c2VjcmV0");

    assertThat(new FeedCredentials(secret).meantFor(OWN, url)).isEqualTo(sent ? secret : Map.of());
  }
}
