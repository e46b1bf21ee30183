package org.pillarwatch.store.search.words;

/**
 * A number in digits, with its thousands grouped or not: {@code 1,240}, {@code 1.240} and {@code 1
 * 240} with a space that does not break are {@code 1240}; {@code 3,5} is {@code 3.5}.
 */
final class NumberForm {

  private static final String SPACES = "\u00A0\u202F\u2009";
  private static final int GROUP = 3;

  private final String source;
  private final StringBuilder text;
  private int end;

  /**
   * Reads a number.
   *
   * @param firstEnd end of its first run of digits
   */
  NumberForm(String source, int start, int firstEnd) {
    this.source = source;
    this.end = firstEnd;
    this.text = new StringBuilder(source.substring(start, firstEnd));
    if (isContinued(start)) {
      return;
    }
    boolean isGrouped = firstEnd - start <= GROUP && groups();
    if (isGrouped || isSign(end)) {
      fraction(start, firstEnd);
    }
  }

  /** Whether it is a later part of a date or a version. */
  private boolean isContinued(int start) {
    return start > 1
        && isSign(start - 1)
        && CharacterClass.of(source.charAt(start - 2)) == CharacterClass.DIGIT;
  }

  private boolean groups() {
    char sign = end < source.length() ? source.charAt(end) : 0;
    if (sign != ',' && sign != '.' && SPACES.indexOf(sign) < 0) {
      return false;
    }
    int before = end;
    while (end < source.length() && source.charAt(end) == sign && digits(end + 1) == GROUP) {
      text.append(source, end + 1, end + 1 + GROUP);
      end += 1 + GROUP;
    }
    return end > before;
  }

  /** A run of digits after one sign is a fraction; after several it is a date or a version. */
  private void fraction(int start, int firstEnd) {
    int length = isSign(end) ? digits(end + 1) : 0;
    if (length == 0) {
      return;
    }
    int behind = end + 1 + length;
    if (isSign(behind) && digits(behind + 1) > 0) {
      text.setLength(0);
      text.append(source, start, firstEnd);
      end = firstEnd;
      return;
    }
    text.append('.').append(source, end + 1, behind);
    end = behind;
  }

  private boolean isSign(int place) {
    return place < source.length() && (source.charAt(place) == ',' || source.charAt(place) == '.');
  }

  private int digits(int from) {
    int to = from;
    while (to < source.length() && CharacterClass.of(source.charAt(to)) == CharacterClass.DIGIT) {
      to++;
    }
    return to - from;
  }

  /** The number without grouping, with a dot before its fraction. */
  String text() {
    return text.toString();
  }

  /** The offset behind it. */
  int end() {
    return end;
  }
}
