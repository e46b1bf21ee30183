package org.pillarwatch.ingest.parse.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlDeclarationTest {

  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=windows-1251>",
        "<META CHARSET = ' windows-1251 ' />",
        "<html><head><meta/charset=\"cp1251\">",
        "<meta name=a content='b'><meta charset='windows-1251'>",
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
        "<meta content=\"text/html;charset='windows-1251'\" http-equiv=\"content-type\">",
        "<?xml version='1.0' encoding='windows-1251'?><html>",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><meta charset=windows-1251>",
        "<p>5 < 6 and <3<meta charset=windows-1251>",
        "<!--><meta charset=windows-1251>-->"
      })
  void findsADeclaration(String page) {
    assertThat(charset(page)).contains(CYRILLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- <meta charset=koi8-r> -->",
        "<script charset=koi8-r src=a.js></script>",
        "<script>let a = '?charset=koi8-r&b'; let m = '<meta charset=koi8-r>'</script>",
        "<style>/* <meta charset=koi8-r> */</style>",
        "<title>How to write <meta charset=koi8-r></title>",
        "<link rel=stylesheet charset=koi8-r href=a.css>",
        "<a charset=koi8-r href='?charset=koi8-r'>",
        "<img alt='<meta charset=koi8-r>'>",
        "<meta name=description content='text/html; charset=koi8-r'>",
        "<meta property=x content='charset=koi8-r'>",
        "<metadata charset=koi8-r>",
        "<meta charset=klingon>",
        "<?php echo '<meta charset=koi8-r' ?>",
        "</meta charset=koi8-r>"
      })
  void passesOverWhatIsNoDeclaration(String decoy) {
    assertThat(charset(decoy)).isEmpty();
    assertThat(charset(decoy + "<meta charset=windows-1251>")).contains(CYRILLIC);
  }

  @Test
  void findsADeclarationBehindALongStyle() {
    String page = "<head><style>" + "p{margin:0}".repeat(9_000) + "</style><meta charset=cp1251>";

    assertThat(charset(page)).contains(CYRILLIC);
  }

  @Test
  void takesTheFirstOfTwo() {
    assertThat(charset("<meta charset=windows-1251><meta charset=koi8-r>")).contains(CYRILLIC);
  }

  @Test
  void takesUtf16ForUtf8SinceItCouldBeRead() {
    assertThat(charset("<meta charset=utf-16le>")).contains(StandardCharsets.UTF_8);
  }

  @Test
  void endsWithABrokenTag() {
    assertThat(charset("<meta charset=windows-1251")).isEmpty();
    assertThat(charset("<script><meta charset=windows-1251>")).isEmpty();
    assertThat(charset("<")).isEmpty();
  }

  private static Optional<Charset> charset(String page) {
    byte[] bytes = page.getBytes(StandardCharsets.ISO_8859_1);
    return HtmlDeclaration.charset(bytes, bytes.length);
  }
}
