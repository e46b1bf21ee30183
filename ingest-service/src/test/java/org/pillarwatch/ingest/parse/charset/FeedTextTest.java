package org.pillarwatch.ingest.parse.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTextTest {

  @ParameterizedTest
  @CsvSource({
    "UTF-8,El muelle reabrió",
    "UTF-16LE,El muelle reabrió",
    "UTF-16BE,El muelle reabrió",
    "UTF-32LE,El muelle reabrió",
    "UTF-32BE,El muelle reabrió"
  })
  void knowsUnicodeByItsBytesAlone(String charset, String title) {
    FeedText text = FeedText.decode(("<?xml?><t>" + title).getBytes(Charset.forName(charset)), "");

    assertThat(text.charset()).isEqualTo(charset);
    assertThat(text.text()).endsWith(title);
  }

  @Test
  void believesTheHttpLabelBeforeTheXmlDeclaration() {
    byte[] body =
        "<?xml version='1.0' encoding='iso-8859-1'?><t>порт"
            .getBytes(Charset.forName("windows-1251"));

    assertThat(FeedText.decode(body, "text/xml; charset=\"windows-1251\"").text()).endsWith("порт");
  }

  @Test
  void believesTheXmlDeclarationWhereHttpSaysNothing() {
    byte[] body =
        "<?xml version='1.0' encoding='KOI8-R'?><t>порт".getBytes(Charset.forName("KOI8-R"));

    assertThat(FeedText.decode(body, "application/rss+xml").text()).endsWith("порт");
  }

  @Test
  void believesUtf8BeforeALabelThatFitsEverything() {
    byte[] body =
        "<?xml version='1.0' encoding='iso-8859-1'?><t>reabrió".getBytes(StandardCharsets.UTF_8);

    assertThat(FeedText.decode(body, ""))
        .isEqualTo(new FeedText("<?xml version='1.0' encoding='iso-8859-1'?><t>reabrió", "UTF-8"));
  }

  @Test
  void readsLatin1AsTheSupersetThatPeopleMean() {
    byte[] body = "<t>“Sí”".getBytes(Charset.forName("windows-1252"));

    assertThat(FeedText.decode(body, "text/xml; charset=iso-8859-1").text()).isEqualTo("<t>“Sí”");
  }

  @Test
  void losesOnlyTheBytesThatAreWrongInUtf8() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("<t>reabrió a señoras".getBytes(StandardCharsets.UTF_8));
    body.write(0xfa);

    assertThat(FeedText.decode(body.toByteArray(), ""))
        .isEqualTo(new FeedText("<t>reabrió a señoras\ufffd", "UTF-8"));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251,Порт снова открыт после ремонта причала",
    "KOI8-R,Порт снова открыт после ремонта причала",
    "windows-1253,Το λιμάνι άνοιξε και πάλι μετά την επισκευή",
    "windows-1255,הנמל נפתח מחדש לאחר התיקון של המזח",
    "GB18030,港口经过维修以后已经重新开放我们都很高兴",
    "Shift_JIS,港は修理のあとで再び開きました",
    "EUC-KR,항구는 수리를 마치고 다시 문을 열었다고 한다",
    "windows-1252,El muelle reabrió después de la reparación del año"
  })
  void guessesACharsetThatNobodyStates(String charset, String title) {
    FeedText text = FeedText.decode(("<t>" + title).getBytes(Charset.forName(charset)), "");

    assertThat(text).isEqualTo(new FeedText("<t>" + title, charset));
  }

  @Test
  void readsWhatMicrosoftAddedToKorean() {
    byte[] body =
        "<?xml version='1.0' encoding='euc-kr'?><t>똠방각하 뷁"
            .getBytes(Charset.forName("x-windows-949"));

    FeedText text = FeedText.decode(body, "");

    assertThat(text.text()).endsWith("똠방각하 뷁");
    assertThat(text.charset()).isEqualTo("EUC-KR");
  }

  @Test
  void readsIso2022JpThoughItIsAsciiThroughout() {
    byte[] body = "<t>港の料金①</t>".getBytes(Charset.forName("x-windows-iso2022jp"));

    assertThat(FeedText.decode(body, "")).isEqualTo(new FeedText("<t>港の料金①</t>", "ISO-2022-JP"));
  }

  @Test
  void readsLabelsOfTheStandardThatThePlatformLacks() {
    byte[] body = {'<', 't', '>', (byte) 0xd0};

    assertThat(FeedText.decode(body, "text/xml; charset=iso885914").text()).isEqualTo("<t>Ŵ");
  }
}
