package org.pillarwatch.ingest.parse.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;

/**
 * Guesses the charset of a body without a usable label that is not UTF-8.
 *
 * <p>Each candidate that fits the bytes is tried; the share of its non-ASCII characters that are
 * among the commonest of a language written with it returns whether the text makes sense so. Wrong
 * charsets give rare letters, capitals within words or uncommon ideographs. Where nothing makes
 * sense, or high bytes stand alone among Latin letters, it is windows-1252.
 */
public final class CharsetGuess {

  private static final int SAMPLE = 64 * 1024;
  private static final double CONVINCING = 0.2;
  private static final String KANA = "のにたいをはしがとてなでれりこすんるまきっよかさらアーイスルンリトドプラ";
  private static final String SIMPLIFIED =
      "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运";
  private static final String TRADITIONAL =
      "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運";

  /** A charset and the commonest characters of what is written with it. */
  private record Candidate(String charset, String common) {

    Charset decoder() {
      return EncodingLabels.charset(charset).orElseThrow();
    }
  }

  private static final List<Candidate> CANDIDATES =
      List.of(
          new Candidate("Shift_JIS", KANA),
          new Candidate("EUC-JP", KANA),
          new Candidate("EUC-KR", "이다의는에을가지로하고를서한은사과인도기어시대자나수리일정해전부스"),
          new Candidate("GB18030", SIMPLIFIED),
          new Candidate("Big5", TRADITIONAL),
          new Candidate("windows-1251", "оеаинтсрвлкмдп"),
          new Candidate("KOI8-R", "оеаинтсрвлкмдп"),
          new Candidate("windows-1253", "αοιετνησρκπυςά"),
          new Candidate("windows-1255", "יוהלאתרמבשנ"),
          new Candidate("windows-1256", "اليمونترعدب"),
          new Candidate("TIS-620", "านรอกเงมยลวดทสต่้ัี"));

  private CharsetGuess() {}

  /** Returns the likeliest charset; {@code windows-1252} when nothing speaks for another one. */
  public static Charset of(byte[] body) {
    byte[] sample = Arrays.copyOf(body, sampleEnd(body));
    Charset best = Charset.forName("windows-1252");
    if (isMostlyLatin(sample)) {
      return best;
    }
    double most = CONVINCING;
    for (Candidate candidate : CANDIDATES) {
      double share = share(sample, candidate);
      if (share > most) {
        most = share;
        best = candidate.decoder();
      }
    }
    return best;
  }

  /** Truncates after an ASCII character, so that no multi-byte character is split. */
  private static int sampleEnd(byte[] body) {
    int end = Math.min(SAMPLE, body.length);
    while (end > 0 && end < body.length && body[end - 1] < 0) {
      end--;
    }
    return end;
  }

  /** In Latin script accented letters are few and rarely stand side by side. */
  private static boolean isMostlyLatin(byte[] sample) {
    int high = 0;
    int pairs = 0;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] < 0) {
        high++;
        pairs += i > 0 && sample[i - 1] < 0 ? 1 : 0;
      }
    }
    return pairs * 4 < high;
  }

  private static double share(byte[] sample, Candidate candidate) {
    String text;
    try {
      text =
          candidate
              .decoder()
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(sample))
              .toString();
    } catch (CharacterCodingException e) {
      return 0;
    }
    int high = 0;
    int common = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        high++;
        common += candidate.common().indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return high == 0 ? 0 : (double) common / high;
  }
}
