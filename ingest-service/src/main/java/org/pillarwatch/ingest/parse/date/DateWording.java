package org.pillarwatch.ingest.parse.date;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Rewrites a date in another language's wording or script as one whose digits are ASCII, whose
 * months are single words, and whose years are those of the common era.
 */
final class DateWording {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final List<String> VIETNAMESE =
      List.of(
          "một",
          "hai",
          "ba",
          "tư",
          "năm",
          "sáu",
          "bảy",
          "tám",
          "chín",
          "mười",
          "mười một",
          "mười hai");
  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern VIETNAMESE_MONTH =
      Pattern.compile(
          "(?iu)\\b(?:tháng|thg\\.?|th\\.?)\\s?(1[0-2]|0?[1-9]|mười(?: một| hai)?|một|hai|ba|tư|năm"
              + "|sáu|bảy|tám|chín)(?![\\p{L}\\p{M}\\d])");
  private static final Pattern VIETNAMESE_IN_ASCII =
      Pattern.compile("(?i)\\b(?:thang|thg\\.?)\\s?(1[0-2]|0?[1-9])(?!\\d)");
  private static final Pattern VIETNAMESE_WEEKDAY =
      Pattern.compile("(?iu)\\b(?:thứ|t)\\s?[2-7]\\b");
  private static final Pattern MONGOLIAN_MONTH =
      Pattern.compile("(?<!\\d)(1[0-2]|0?[1-9])(?:-р)?\\s+сар\\p{L}*");
  private static final Pattern LEVANTINE_MONTH =
      Pattern.compile("(كانون|تشرين)\\s+(الثاني|الثانى|الأول|الاول)");
  private static final Pattern THAI_DOT = Pattern.compile("(?<=[ก-๎])\\.(?=[ก-๎])");
  private static final Pattern BUDDHIST_YEAR = Pattern.compile("(?<!\\d)2[4-6]\\d\\d(?!\\d)");
  private static final Pattern SHORT_BUDDHIST_YEAR =
      Pattern.compile("(?<=[ก-๎]\\.?\\s?)([4-9]\\d)(?![\\d:.])");
  private static final Pattern ERA_YEAR =
      Pattern.compile("(令和|平成|昭和|民國|民国)\\s?(\\d{1,3}|元)(?=\\s?年)");
  private static final Pattern CHINESE_NUMBER =
      Pattern.compile("[〇零○一二三四五六七八九十]+(?=\\s?[年月日号號時时點点分])");
  private static final Pattern EAST_ASIAN = Pattern.compile("[\\u3000-\\u9fff\\uac00-\\ud7af]");
  private static final Pattern MORNING =
      Pattern.compile("(?iu)(?<=\\d\\s?)(?:ص|صباحا|صباحًا|π\\.?μ\\.?|SA|ÖÖ|पूर्वाह्न)(?!\\p{L})");
  private static final Pattern EVENING =
      Pattern.compile("(?iu)(?<=\\d\\s?)(?:م|مساء|مساءً|μ\\.?μ\\.?|CH|ÖS|अपराह्न)(?!\\p{L})");

  private DateWording() {}

  /** Returns the date in plain wording. */
  static String plain(String date) {
    String plain = isAscii(date) ? inAscii(date) : otherScripts(characters(date));
    return plain.indexOf('(') < 0
        ? plain.strip()
        : IN_BRACKETS.matcher(plain).replaceAll(" ").strip();
  }

  private static boolean isAscii(String date) {
    for (int i = 0; i < date.length(); i++) {
      if (date.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String inAscii(String date) {
    for (int i = 0; i < date.length(); i++) {
      if (date.regionMatches(true, i, "th", 0, 2)) {
        return replaced(VIETNAMESE_IN_ASCII, date, DateWording::vietnamese);
      }
    }
    return date;
  }

  /** ASCII digits, signs and blanks, whichever form they have; format characters are left out. */
  private static String characters(String date) {
    StringBuilder plain = new StringBuilder(date.length());
    date.codePoints()
        .forEach(c -> {
          if (Character.isDigit(c)) {
            plain.append((char) ('0' + Character.digit(c, 10)));
          } else if (Character.isSpaceChar(c)) {
            plain.append(' ');
          } else if (c > 0xff00 && c < 0xff5f) {
            plain.append((char) (c - 0xfee0));
          } else if (c == '\u2212' || c == '\u2010' || c == '\u2011') {
            plain.append('-');
          } else if (Character.getType(c) != Character.FORMAT) {
            plain.appendCodePoint(c);
          }
        });
    return plain.toString();
  }

  private static String otherScripts(String date) {
    String plain = replaced(VIETNAMESE_MONTH, date, DateWording::vietnamese);
    plain = VIETNAMESE_WEEKDAY.matcher(plain).replaceAll(" ");
    plain = replaced(MONGOLIAN_MONTH, plain, found -> month(Integer.parseInt(found.group(1))));
    plain = replaced(LEVANTINE_MONTH, plain, DateWording::levantine);
    plain = MORNING.matcher(plain).replaceAll(" AM ");
    plain = EVENING.matcher(plain).replaceAll(" PM ");
    if (plain.chars().anyMatch(c -> c >= 'ก' && c <= '๎')) {
      plain = thai(plain);
    }
    return EAST_ASIAN.matcher(plain).find() ? eastAsian(plain) : plain;
  }

  private static String replaced(Pattern form, String text, Function<MatchResult, String> plain) {
    return form.matcher(text).replaceAll(plain);
  }

  private static String month(int number) {
    return " " + MONTHS.get(number - 1) + " ";
  }

  private static String vietnamese(MatchResult found) {
    String name = found.group(1).toLowerCase(Locale.ROOT);
    int named = VIETNAMESE.indexOf(name);
    return month(named >= 0 ? named + 1 : Integer.parseInt(name));
  }

  private static String levantine(MatchResult found) {
    boolean second = found.group(2).startsWith("الث");
    int ofKanun = second ? 1 : 12;
    int ofTishrin = second ? 11 : 10;
    return month(found.group(1).equals("كانون") ? ofKanun : ofTishrin);
  }

  /** Thailand counts from the Buddha's death, 543 years earlier. */
  private static String thai(String date) {
    String plain = THAI_DOT.matcher(date).replaceAll("");
    plain =
        replaced(
            BUDDHIST_YEAR, plain, found -> String.valueOf(Integer.parseInt(found.group()) - 543));
    return replaced(
        SHORT_BUDDHIST_YEAR,
        plain,
        found -> String.valueOf(2500 + Integer.parseInt(found.group(1)) - 543));
  }

  /**
   * Chinese, Japanese and Korean dates name the unit of each number, so that they can be reordered.
   */
  private static String eastAsian(String date) {
    String half =
        date.matches(".*(?:下午|午後|오후|晚上).*")
            ? " PM"
            : date.matches(".*(?:上午|午前|오전|凌晨).*") ? " AM" : "";
    String plain = replaced(CHINESE_NUMBER, date, found -> number(found.group()));
    plain = replaced(ERA_YEAR, plain, DateWording::commonEra);
    plain =
        plain
            .replaceAll("\\s?[年년]\\s?", "-")
            .replaceAll("\\s?[月월]\\s?", "-")
            .replaceAll("[日일号號]", " ")
            .replaceAll("[時点時时點시]\\s?", ":")
            .replaceAll("[分분]\\s?(?=\\d)", ":")
            .replaceAll("[^\\x00-\\x7f]+", " ")
            .replaceAll(":(?=\\s|$)", "");
    return plain.strip() + half;
  }

  private static String commonEra(MatchResult found) {
    int year = found.group(2).equals("元") ? 1 : Integer.parseInt(found.group(2));
    int before =
        switch (found.group(1)) {
          case "令和" -> 2018;
          case "平成" -> 1988;
          case "昭和" -> 1925;
          default -> 1911;
        };
    return String.valueOf(before + year);
  }

  /** 二〇二六 digit by digit, 二十三 by tens. */
  private static String number(String chinese) {
    int ten = chinese.indexOf('十');
    if (ten < 0) {
      return chinese
          .chars()
          .map(c -> Math.max(0, CHINESE_DIGITS.indexOf(c)))
          .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
          .toString();
    }
    int tens = ten == 0 ? 1 : CHINESE_DIGITS.indexOf(chinese.charAt(ten - 1));
    int ones = ten + 1 == chinese.length() ? 0 : CHINESE_DIGITS.indexOf(chinese.charAt(ten + 1));
    return String.valueOf(10 * tens + Math.max(0, ones));
  }
}
