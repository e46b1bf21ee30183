package org.pillarwatch.classify.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A set of phrases with a value each, looked up word by word; the longest phrase wins.
 *
 * <p>Phrases are cut and folded by {@link Words}, as texts are, so accents, case, hyphens and
 * possessives in a phrase or a text do not matter. A phrase word that ends in an asterisk matches
 * every word with that beginning ("extor* by gangs"); a whole word is preferred to a beginning, a
 * longer beginning to a shorter. Matches do not reach over commas, sentences and other marks. Built
 * once, then immutable: safe for any thread.
 *
 * @param <V> type of the values
 */
public final class PhraseTrie<V> {

  /** No node: the root is no node's child. */
  private static final int NONE = 0;

  private static final int ROOT = 0;

  /** The root's children by number of their word: most words of a text are none of them. */
  private final int[] first;

  private final EdgeTable edges;

  /** A bit for the numbers of each node's children, modulo 64: most words are ruled out by it. */
  private final long[] childBits;

  private final @Nullable Object[] values;

  /** So many words had numbers when the trie was built; among them all that it contains. */
  private final int numbered;

  private PhraseTrie(Builder<V> built) {
    this.first = Arrays.copyOf(built.first, built.mostFirst + 1);
    this.edges = built.edges;
    this.childBits = Arrays.copyOf(built.childBits, built.nodes);
    this.values = Arrays.copyOf(built.values, built.nodes);
    this.numbered = WordNumbers.size();
  }

  /** Starts an empty trie. */
  public static <V> Builder<V> builder() {
    return new Builder<>();
  }

  /** Returns a phrase in the form in which it is looked up: two phrases of one key are the same. */
  public static String key(String phrase) {
    Words words = Words.of(phrase);
    var key = new StringBuilder();
    for (int word = 0; word < words.count(); word++) {
      key.append(word == 0 ? "" : " ").append(words.folded(word));
      if (words.end(word) < phrase.length() && phrase.charAt(words.end(word)) == '*') {
        key.append('*');
      }
    }
    return key.toString();
  }

  /** Returns the longest phrase that begins at a word, or null when none does. */
  public @Nullable Match<V> longestAt(Words words, int word) {
    return word < words.count() ? longest(words, words.numbers(numbered), ROOT, word, word) : null;
  }

  private @Nullable Match<V> longest(
      Words text, NumberedWords numbers, int node, int start, int word) {
    Match<V> best = ending(text, numbers, child(node, numbers.word(word)), start, word);
    int end = numbers.beginningsEnd(word);
    for (int at = numbers.beginningsStart(word); at < end; at++) {
      Match<V> other = ending(text, numbers, child(node, numbers.beginning(at)), start, word);
      if (other != null && (best == null || other.last() > best.last())) {
        best = other;
      }
    }
    return best;
  }

  private int child(int node, int number) {
    if (node == ROOT) {
      return number < first.length ? first[number] : NONE;
    }
    return (childBits[node] >>> number & 1) == 0 ? NONE : edges.get(node, number);
  }

  /** Continues a phrase with the next word if it can; otherwise it ends at the node, if it may. */
  private @Nullable Match<V> ending(
      Words text, NumberedWords numbers, int node, int start, int word) {
    if (node == NONE) {
      return null;
    }
    if (childBits[node] != 0 && word + 1 < text.count() && text.gap(word + 1).joins()) {
      Match<V> longer = longest(text, numbers, node, start, word + 1);
      if (longer != null) {
        return longer;
      }
    }
    V value = value(node);
    return value == null ? null : new Match<>(start, word, value);
  }

  @SuppressWarnings("unchecked") // Only values of this type are put in.
  private @Nullable V value(int node) {
    return (V) values[node];
  }

  /**
   * A phrase found in a text.
   *
   * @param first the first word of the phrase
   * @param last its last word
   * @param value value of the phrase
   */
  public record Match<V>(int first, int last, V value) {}

  /** Collects phrases; not for more than one thread. */
  public static final class Builder<V> {

    private int[] first = new int[16];
    private int mostFirst;
    private final EdgeTable edges = new EdgeTable();
    private long[] childBits = new long[16];
    private @Nullable Object[] values = new Object[16];
    private int nodes = 1;

    private Builder() {}

    /**
     * Adds a phrase.
     *
     * @return the value the phrase had before, which stays in place; null when the phrase is new
     * @throws IllegalArgumentException when the phrase has no words
     */
    public @Nullable V add(String phrase, V value) {
      Words words = Words.of(phrase);
      if (words.count() == 0) {
        throw new IllegalArgumentException("a phrase without words: '" + phrase + "'");
      }
      int node = ROOT;
      for (int word = 0; word < words.count(); word++) {
        String folded = words.folded(word);
        boolean beginning =
            words.end(word) < phrase.length() && phrase.charAt(words.end(word)) == '*';
        node = grow(node, beginning ? WordNumbers.ofBeginning(folded) : WordNumbers.ofWord(folded));
      }
      return putIfAbsent(node, value);
    }

    /**
     * Adds a phrase of whole words that are folded already, as {@link Words#folded} gives them.
     *
     * @throws IllegalArgumentException when the phrase has no words
     */
    public void addFolded(String[] words, V value) {
      if (words.length == 0) {
        throw new IllegalArgumentException("a phrase without words");
      }
      int node = ROOT;
      for (String word : words) {
        node = grow(node, WordNumbers.ofWord(word));
      }
      putIfAbsent(node, value);
    }

    /** Returns the trie of all phrases added so far; the builder is of no use afterwards. */
    public PhraseTrie<V> build() {
      return new PhraseTrie<>(this);
    }

    private int grow(int node, int number) {
      if (node != ROOT) {
        if (node >= childBits.length) {
          childBits = Arrays.copyOf(childBits, Math.max(nodes, 2 * childBits.length));
        }
        childBits[node] |= 1L << number;
        int known = edges.putIfAbsent(node, number, nodes);
        return known == NONE ? nodes++ : known;
      }
      if (number >= first.length) {
        first = Arrays.copyOf(first, Math.max(number + 1, 2 * first.length));
      }
      mostFirst = Math.max(mostFirst, number);
      if (first[number] == NONE) {
        first[number] = nodes++;
      }
      return first[number];
    }

    @SuppressWarnings("unchecked") // Only values of this type are put in.
    private @Nullable V putIfAbsent(int node, V value) {
      if (node >= values.length) {
        values = Arrays.copyOf(values, Math.max(nodes, 2 * values.length));
      }
      V before = (V) values[node];
      if (before == null) {
        values[node] = value;
      }
      return before;
    }
  }
}
