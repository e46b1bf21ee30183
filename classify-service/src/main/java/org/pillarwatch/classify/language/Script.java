package org.pillarwatch.classify.language;

import java.util.Optional;

/**
 * The letters of a text counted by script; scripts of one language, or of few, decide by
 * themselves.
 */
final class Script {

  private int latin;
  private int cyrillic;
  private int arabic;
  private int han;
  private int kana;
  private int hangul;
  private int greek;
  private int hebrew;
  private int thai;
  private int devanagari;
  private int ukrainian;
  private int bulgarian;
  private int serbian;
  private int macedonian;
  private int belarusian;
  private int persian;
  private int urdu;

  private Script() {}

  static Script of(String text) {
    Script script = new Script();
    for (int at = 0; at < text.length(); at++) {
      script.count(text.charAt(at));
    }
    return script;
  }

  private void count(char c) {
    if (c < 0x250) {
      latin += Character.isLetter(c) ? 1 : 0;
    } else if (c >= 0x0370 && c < 0x0400) {
      greek++;
    } else if (c >= 0x0400 && c < 0x0530) {
      cyrillic++;
      ukrainian += "іїєґІЇЄҐ".indexOf(c) >= 0 ? 1 : 0;
      serbian += "ђљњћџјЂЉЊЋЏЈ".indexOf(c) >= 0 ? 1 : 0;
      macedonian += "ѓќѕЃЌЅ".indexOf(c) >= 0 ? 1 : 0;
      belarusian += "ўЎ".indexOf(c) >= 0 ? 1 : 0;
      bulgarian += "ъЪ".indexOf(c) >= 0 ? 1 : 0;
      bulgarian -= "ыэёЫЭЁ".indexOf(c) >= 0 ? 3 : 0;
    } else if (c >= 0x0590 && c < 0x0600) {
      hebrew++;
    } else if (c >= 0x0600 && c < 0x0700) {
      arabic++;
      persian += "پچژگکی".indexOf(c) >= 0 ? 1 : 0;
      urdu += "ٹڈڑےںہ".indexOf(c) >= 0 ? 1 : 0;
    } else if (c >= 0x0900 && c < 0x0980) {
      devanagari++;
    } else if (c >= 0x0E00 && c < 0x0E80) {
      thai++;
    } else if (c >= 0x3040 && c < 0x3100) {
      kana++;
    } else if (c >= 0x3400 && c < 0xA000) {
      han++;
    } else if (c >= 0xAC00 && c < 0xD7B0) {
      hangul++;
    }
  }

  /** Returns whether most letters are Latin, so that words must decide. */
  boolean isLatin() {
    return latin >= letters() - latin;
  }

  private int letters() {
    return latin + cyrillic + arabic + han + kana + hangul + greek + hebrew + thai + devanagari;
  }

  /** Returns the language of a text that is not Latin. */
  Optional<String> language() {
    int foreign = letters() - latin;
    if (hangul * 2 > foreign) {
      return enough(hangul, 4, "ko");
    }
    if (han + kana > foreign / 2) {
      // Japanese mixes kana in everywhere; Chinese has none.
      return kana * 20 > han ? enough(han + kana, 4, "ja") : enough(han, 4, "zh");
    }
    if (cyrillic * 2 > foreign) {
      return enough(cyrillic, 12, cyrillicLanguage());
    }
    if (arabic * 2 > foreign) {
      return enough(arabic, 10, arabicLanguage());
    }
    if (greek * 2 > foreign) {
      return enough(greek, 8, "el");
    }
    if (hebrew * 2 > foreign) {
      return enough(hebrew, 8, "he");
    }
    if (thai * 2 > foreign) {
      return enough(thai, 8, "th");
    }
    return enough(devanagari, 8, "hi");
  }

  private String cyrillicLanguage() {
    if (serbian * 50 > cyrillic) {
      return macedonian * 200 > cyrillic ? "mk" : "sr";
    }
    if (belarusian * 100 > cyrillic) {
      return "be";
    }
    if (ukrainian * 50 > cyrillic) {
      return "uk";
    }
    return bulgarian * 100 > cyrillic ? "bg" : "ru";
  }

  private String arabicLanguage() {
    if (urdu * 30 > arabic) {
      return "ur";
    }
    return persian * 30 > arabic ? "fa" : "ar";
  }

  private static Optional<String> enough(int letters, int least, String language) {
    return letters >= least ? Optional.of(language) : Optional.empty();
  }
}
