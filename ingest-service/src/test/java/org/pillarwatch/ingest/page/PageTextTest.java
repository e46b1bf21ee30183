package org.pillarwatch.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTextTest {
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final PageSource SILENT = new PageSource(null, Map.of());

  @Test
  void believesTheByteOrderMarkFirst() {
    assertThat(decode("\ufeffniño".getBytes(UTF_16LE), "text/html; charset=utf-8"))
        .isEqualTo("niño");
  }

  @Test
  void believesTheHeaderBeforeThePage() {
    byte[] page = "<meta charset=utf-8>Новости".getBytes(WINDOWS_1251);

    assertThat(decode(page, "text/html;charset=windows-1251")).endsWith("Новости");
  }

  @Test
  void seesThroughAPageThatIsUtf8ButSaysOtherwise() {
    byte[] page = "<meta charset=iso-8859-1>niño".getBytes(UTF_8);

    assertThat(PageText.decode(page, SILENT).html()).endsWith("niño");
  }

  @Test
  void believesThePageWhenItIsNoUtf8() {
    byte[] page = "<meta charset=windows-1251>Новости".getBytes(WINDOWS_1251);

    assertThat(PageText.decode(page, SILENT).html()).endsWith("Новости");
  }

  @Test
  void fallsBackOnWindows1252() {
    assertThat(PageText.decode("“niño”".getBytes(WINDOWS_1252), SILENT).html()).isEqualTo("“niño”");
  }

  @Test
  void passesOverACharsetNobodyKnows() {
    assertThat(decode("niño".getBytes(UTF_8), "text/html; charset=klingon")).isEqualTo("niño");
  }

  @Test
  void believesTheElementThatDeclaresAndNoScript() {
    byte[] page =
        "<script src=a.js charset=koi8-r></script><meta charset=x-cp1251>Новости"
            .getBytes(WINDOWS_1251);

    assertThat(PageText.decode(page, SILENT).html()).endsWith("Новости");
  }

  @Test
  void guessesWhereNothingIsDeclared() {
    byte[] page =
        "<p>Совет города повысил портовые сборы на четыре процента".getBytes(WINDOWS_1251);

    assertThat(PageText.decode(page, SILENT).html()).endsWith("четыре процента");
  }

  @Test
  void readsIso2022JpBeforeUtf8() {
    byte[] page = "<p>港の料金①".getBytes(Charset.forName("x-windows-iso2022jp"));

    assertThat(PageText.decode(page, SILENT).html()).isEqualTo("<p>港の料金①");
  }

  @Test
  void readsUtf16ThatBeginsWithAnXmlDeclaration() {
    byte[] page = "<?xml version='1.0'?><p>niño".getBytes(UTF_16LE);

    assertThat(PageText.decode(page, SILENT).html()).endsWith("<p>niño");
  }

  private static String decode(byte[] page, String contentType) {
    return PageText.decode(page, new PageSource(null, Map.of("Content-Type", contentType))).html();
  }
}
