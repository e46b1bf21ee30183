package org.pillarwatch.store.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarwatch.store.query.language.Token.Kind;

/** Splits a query into tokens. */
final class QueryTokenizer {

  private static final Pattern NEAR = Pattern.compile("(O?NEAR|AROUND)(?:/(\\d{1,9}))?");
  private static final Pattern DISTANCE = Pattern.compile("\\((\\d{1,9})\\)");
  private static final Pattern SLOP = Pattern.compile("~(\\d{1,9})");
  private static final Pattern KEYWORD =
      Pattern.compile("AND|OR|NOT|and|or|(O?NEAR|AROUND)(/\\d{1,9})?");
  private static final Pattern TIME = Pattern.compile("\\d[\\d:.]*");
  private static final Pattern ASCII_NAME = Pattern.compile("[A-Za-z]+");
  private static final String SEPARATORS = "·•›";

  private final String original;
  private final String text;
  private final UnsupportedSyntax unsupported;
  private final List<Token> tokens = new ArrayList<>();
  private final List<QueryWarning> warnings = new ArrayList<>();
  private int at;

  QueryTokenizer(String original) {
    this.original = original;
    this.text = QueryCharacters.plain(original);
    this.unsupported = new UnsupportedSyntax(original);
  }

  /**
   * The tokens of a query.
   *
   * @param tokens ends with one of kind {@link Kind#END}
   */
  record Result(List<Token> tokens, List<QueryWarning> warnings) {}

  Result read() {
    while (at < text.length()) {
      next();
    }
    tokens.add(Token.of(Kind.END, text.length()));
    return new Result(Abbreviations.joined(tokens), warnings);
  }

  private void next() {
    char c = text.charAt(at);
    switch (c) {
      case '"' -> phrase();
      case '(' -> sign(Kind.OPEN);
      case ')' -> sign(Kind.CLOSE);
      case ',', ';' -> sign(Kind.COMMA);
      case '|' -> bar();
      case '=' -> exact();
      case '*' -> star();
      case '/' -> slash();
      default -> {
        if (QueryCharacters.isDash(c)) {
          dash(c);
        } else if (Character.isLetterOrDigit(text.codePointAt(at))) {
          word();
        } else {
          if (!isBoundary(at - 1)) {
            unsupported.refuseWeight(text, at);
          }
          separator(c);
          at++;
        }
      }
    }
  }

  private void sign(Kind kind) {
    tokens.add(Token.of(kind, at));
    at++;
  }

  private void phrase() {
    int start = at;
    int end = text.indexOf('"', start + 1);
    if (end < 0) {
      throw new RefusalException(
          start,
          "There is no closing quote after column %d.".formatted(start + 1),
          original + "\"");
    }
    String words = QueryCharacters.visible(text.substring(start + 1, end)).strip();
    words = words.replaceAll("\\s+", " ");
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new RefusalException(start, "There is no word between these quotes.", null);
    }
    at = end + 1;
    Matcher slop = SLOP.matcher(text).region(at, text.length());
    int distance = 0;
    if (slop.lookingAt()) {
      distance = Integer.parseInt(slop.group(1));
      at = slop.end();
    }
    tokens.add(new Token(Kind.PHRASE, words, distance, start));
  }

  private void bar() {
    int start = at;
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
    }
    tokens.add(new Token(Kind.OR, "|", 0, start));
  }

  private void exact() {
    if (at + 1 < text.length() && (text.charAt(at + 1) == '"' || isLetterAt(at + 1))) {
      tokens.add(Token.of(Kind.EXACT, at));
    }
    at++;
  }

  private void star() {
    boolean alone = isBoundary(at - 1) && isBoundary(at + 1);
    if (!alone && isLetterAt(at + 1)) {
      throw new RefusalException(
          at, "A * needs at least three letters before it, as in corrup*.", null);
    }
    if (alone) {
      tokens.add(Token.of(Kind.EVERYTHING, at));
    }
    at++;
  }

  private void slash() {
    unsupported.refuseRegex(text, at);
    at++;
  }

  private void dash(char c) {
    int start = at;
    while (at < text.length() && QueryCharacters.isDash(text.charAt(at))) {
      at++;
    }
    boolean opens = isBoundary(start - 1);
    boolean closes = at >= text.length() || " )|".indexOf(text.charAt(at)) >= 0;
    if (c == '-' && at == start + 1 && opens && !closes) {
      tokens.add(Token.of(Kind.NOT, start));
    } else if (opens && closes) {
      tokens.add(Token.of(Kind.DASH, start));
    }
  }

  /** A sign that sets off the source of a headline, as a dash does. */
  private void separator(char c) {
    if (SEPARATORS.indexOf(c) >= 0 && isBoundary(at - 1) && isBoundary(at + 1)) {
      tokens.add(Token.of(Kind.DASH, at));
    }
  }

  private void word() {
    int start = at;
    while (at < text.length() && isWordAt(at)) {
      at++;
    }
    String raw = text.substring(start, at);
    if (!isKeyword(raw, start) && !isField(raw, start)) {
      plainWord(raw, start);
    }
  }

  private boolean isWordAt(int position) {
    return QueryCharacters.isWithinWord(text, position)
        && (text.charAt(position) != '?' || isLetterAt(position + 1));
  }

  private boolean isKeyword(String raw, int start) {
    switch (raw) {
      case "AND" -> tokens.add(Token.of(Kind.AND, start));
      case "OR" -> tokens.add(Token.of(Kind.OR, start));
      case "NOT" -> tokens.add(Token.of(Kind.NOT, start));
      case "and" -> tokens.add(new Token(Kind.AND, raw, 0, start));
      case "or" -> tokens.add(new Token(Kind.OR, raw, 0, start));
      default -> {
        return isNear(raw, start);
      }
    }
    return true;
  }

  private boolean isNear(String raw, int start) {
    Matcher near = NEAR.matcher(raw);
    if (!near.matches()) {
      return false;
    }
    Kind kind = near.group(1).equals("ONEAR") ? Kind.ORDERED_NEAR : Kind.NEAR;
    Matcher distance = DISTANCE.matcher(text).region(at, text.length());
    if (near.group(2) != null) {
      tokens.add(new Token(kind, raw, Integer.parseInt(near.group(2)), start));
    } else if (distance.lookingAt()) {
      at = distance.end();
      tokens.add(new Token(kind, raw, Integer.parseInt(distance.group(1)), start));
    } else if (at < text.length() && text.charAt(at) == '(') {
      tokens.add(new Token(Kind.NEAR_CALL, raw, 0, start));
    } else {
      tokens.add(new Token(kind, raw, 0, start));
    }
    return true;
  }

  private boolean isField(String raw, int start) {
    int colon = raw.indexOf(':');
    String name = colon < 0 ? "" : raw.substring(0, colon);
    int value = start + colon + 1;
    if (!ASCII_NAME.matcher(name).matches()) {
      return false;
    }
    Optional<FieldName> field = FieldName.of(name);
    boolean apart = isBoundary(value) && !(value < text.length() && text.charAt(value) == '(');
    if (apart && (field.isEmpty() || !isTypedAsField(name))) {
      return false;
    }
    if (field.isEmpty()) {
      if (name.equals("http") || name.equals("https")) {
        tokens.add(new Token(Kind.FIELD, FieldName.URL.field(), 0, start));
        value(start);
        return true;
      }
      throw unsupported.field(name, start, value);
    }
    tokens.add(new Token(Kind.FIELD, field.get().field(), 0, start));
    fieldValue(field.get(), name, value, apart);
    return true;
  }

  /**
   * Returns whether a word before a colon and a space is a field, not the beginning of a headline.
   */
  private boolean isTypedAsField(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT))
        && (tokens.isEmpty()
            || switch (tokens.getLast().kind()) {
              case AND, OR, NOT, OPEN -> true;
              default -> false;
            });
  }

  private void fieldValue(FieldName field, String name, int value, boolean apart) {
    int from = value;
    while (apart && from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    if (from >= text.length() || text.charAt(from) == ')') {
      throw new RefusalException(
          value, "%s: needs a value directly behind it.".formatted(name), null);
    }
    if (apart) {
      warnings.add(
          new QueryWarning(
              value - name.length(), "%s: was read with the word behind it.".formatted(name)));
    }
    at = from;
    char first = text.charAt(from);
    if (!field.holdsText() && first != '"' && first != '(') {
      value(from);
    }
  }

  /** Reads everything up to the next space or bracket as one value. */
  private void value(int start) {
    at = start;
    while (at < text.length() && " ()\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String value = QueryCharacters.visible(text.substring(start, at));
    tokens.add(new Token(Kind.VALUE, value, 0, start));
  }

  private void plainWord(String raw, int start) {
    unsupported.refuseOperators(raw, start);
    if (TIME.matcher(raw).matches()) {
      tokens.add(new Token(Kind.WORD, QueryCharacters.word(raw), 0, start));
      return;
    }
    int position = start;
    for (String part : raw.split("[:^~]", -1)) {
      part(part, position);
      position += part.length() + 1;
    }
  }

  private void part(String part, int position) {
    String word = QueryCharacters.word(part);
    if (part.indexOf('*') >= 0 || word.indexOf('?') >= 0) {
      new WildcardReader(position).read(part).ifPresent(tokens::add);
    } else if (KEYWORD.matcher(word).matches()) {
      tokens.add(new Token(Kind.PHRASE, word, 0, position));
    } else if (!word.isEmpty()) {
      tokens.add(new Token(Kind.WORD, word, 0, position));
    }
  }

  private boolean isLetterAt(int position) {
    return position < text.length() && Character.isLetterOrDigit(text.codePointAt(position));
  }

  /** Returns whether nothing that belongs to a word is there. */
  private boolean isBoundary(int position) {
    return position < 0 || position >= text.length() || " ()|".indexOf(text.charAt(position)) >= 0;
  }
}
