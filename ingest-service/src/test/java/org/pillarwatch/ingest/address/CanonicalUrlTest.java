package org.pillarwatch.ingest.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "campaign parameters go,         ?utm_source=rss&utm_medium=feed,  ''",
    "click identifiers go,           ?id=7&fbclid=abc&gclid=def,       ?id=7",
    "in any case,                    ?UTM_Source=rss&id=7,             ?id=7",
    "others stay in their order,     ?b=2&a=1&b=3,                     ?b=2&a=1&b=3",
    "empty ones go,                  ?&&a=1&,                          ?a=1",
    "names without a value stay,     ?print,                           ?print",
    "look-alikes stay,               ?utmost=1&reference=2,            ?utmost=1&reference=2",
  })
  void dropsOnlyWhatTracks(String what, String query, String expected) {
    URI address = WebAddress.of("https://news.example/story" + query);

    assertThat(CanonicalUrl.of(address).toString())
        .as(what)
        .isEqualTo("https://news.example/story" + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://feeds.bbc.co.uk/x, bbc.co.uk",
    "https://www.laprensa.com.ni/, laprensa.com.ni",
    "https://one.blogspot.com/, blogspot.com",
    "http://127.0.0.1:8080/, 127.0.0.1",
    "http://localhost/, localhost",
    "http://a_b.example.org:81/, example.org",
  })
  void belongsToTheRegistrableDomain(String address, String domain) {
    assertThat(RegistrableDomain.of(WebAddress.of(address))).isEqualTo(domain);
  }
}
