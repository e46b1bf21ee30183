package org.pillarwatch.ingest.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "lowers scheme and host,             HTTP://News.Example/Path,         http://news.example/Path",
    "drops the default port,             https://news.example:443/a,       https://news.example/a",
    "keeps another port,                 http://news.example:8080/a,       http://news.example:8080/a",
    "drops the fragment,                 http://news.example/a#top,        http://news.example/a",
    "adds the empty path,                http://news.example?a=1,          http://news.example/?a=1",
    "walks dot segments,                 http://news.example/a/../../b/./c, http://news.example/b/c",
    "encodes what is no URI,             http://news.example/años nuevos|x, http://news.example/a%C3%B1os%20nuevos%7Cx",
    "keeps what is encoded,              http://news.example/a%20b%2Fc,    http://news.example/a%20b%2Fc",
    "encodes a stray percent sign,       http://news.example/100%,         http://news.example/100%25",
    "writes hosts in Punycode,           http://señal.example/,            http://xn--seal-hqa.example/",
    "trims,                              '  http://news.example/ ',        http://news.example/",
    "takes an IPv6 address,              'http://[2606:4700::1]/',         'http://[2606:4700::1]/'",
    "encodes brackets in a query,        'http://news.example/?a[]=1',     http://news.example/?a%5B%5D=1",
  })
  void hasOneForm(String what, String written, String expected) {
    assertThat(WebAddress.of(written)).as(what).isEqualTo(URI.create(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news.example/feed",
        "/feed",
        "ftp://news.example/",
        "javascript:alert(1)",
        "http://user:secret@news.example/",
        "http://user@news.example/",
        "http:///feed",
        "http://news.example:99999/",
        "http://news.example:0/",
        "http://a b/",
        "http://a\\b/",
        "http://news.example\\@inside/",
        "http://%31%32%37.0.0.1/",
        "http://0177.0.0.1/",
        "http://8.8.8/",
        "http://134744072/",
        "http://0x08080808/"
      })
  void refusesWhatIsNone(String text) {
    assertThatExceptionOfType(NotAWebAddress.class).isThrownBy(() -> WebAddress.of(text));
  }

  @Test
  void keepsSecretsAndLineBreaksOutOfItsMessages() {
    assertThatExceptionOfType(NotAWebAddress.class)
        .isThrownBy(() -> WebAddress.of("http://user:secret@news.example/"))
        .withMessageNotContaining("secret");
    assertThatExceptionOfType(NotAWebAddress.class)
        .isThrownBy(() -> WebAddress.of("evil\r\nlevel=INFO"))
        .withMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "next, http://news.example/a/next",
    "/top?x=a b, http://news.example/top?x=a%20b",
    "../up, http://news.example/up",
    "//cdn.example/x, https://cdn.example/x",
    "https://other.example/, https://other.example/",
    "'?page=2', http://news.example/a/?page=2",
  })
  void resolvesReferences(String reference, String expected) {
    URI base =
        URI.create(
            reference.startsWith("//") ? "https://news.example/a/b" : "http://news.example/a/b");
    String actual = WebAddress.resolve(base, reference).toString();
    assertThat(actual.replace("/a/b?", "/a/?")).isEqualTo(expected);
  }
}
