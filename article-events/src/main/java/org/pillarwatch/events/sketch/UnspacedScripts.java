package org.pillarwatch.events.sketch;

/** Scripts that put no space between words: each of their characters counts as a word. */
public final class UnspacedScripts {

  private static final char THAI = '\u0E00';
  private static final char LAO_END = '\u0F00';
  private static final char KANA = '\u3040';
  private static final char KANA_END = '\u3100';
  private static final char HAN = '\u3400';
  private static final char HAN_END = '\uA000';

  private UnspacedScripts() {}

  /** Returns whether the character is Thai, Lao, kana or Han. */
  public static boolean contains(char c) {
    return c >= THAI && (c < LAO_END || (c >= KANA && c < KANA_END) || (c >= HAN && c < HAN_END));
  }
}
