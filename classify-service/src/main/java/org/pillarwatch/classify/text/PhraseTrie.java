package org.pillarwatch.classify.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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

  private final Node<V> root;

  private PhraseTrie(Node<V> root) {
    this.root = root;
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
    return word < words.count() ? root.longest(words, word, word) : null;
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

    private final Node<V> root = new Node<>();

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
      Node<V> node = root;
      for (int word = 0; word < words.count(); word++) {
        boolean beginning =
            words.end(word) < phrase.length() && phrase.charAt(words.end(word)) == '*';
        node = node.grow(words.folded(word), beginning);
      }
      V before = node.value;
      if (before == null) {
        node.value = value;
      }
      return before;
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
      Node<V> node = root;
      for (String word : words) {
        node = node.grow(word, false);
      }
      node.value = node.value == null ? value : node.value;
    }

    /** Returns the trie of all phrases added so far; the builder is of no use afterwards. */
    public PhraseTrie<V> build() {
      return new PhraseTrie<>(root);
    }
  }

  private static final class Node<V> {

    private @Nullable V value;
    private @Nullable Map<String, Node<V>> words;
    private @Nullable TreeMap<String, Node<V>> beginnings;

    /** The first letters of the beginnings, hashed: most words share them with none. */
    private @Nullable BitSet openings;

    Node<V> grow(String word, boolean beginning) {
      if (beginning) {
        beginnings = beginnings == null ? new TreeMap<>() : beginnings;
        openings = openings == null ? new BitSet() : openings;
        openings.set(opening(word));
        return beginnings.computeIfAbsent(word, fresh -> new Node<>());
      }
      words = words == null ? new HashMap<>(2) : words;
      return words.computeIfAbsent(word, fresh -> new Node<>());
    }

    @Nullable Match<V> longest(Words text, int first, int word) {
      String folded = text.folded(word);
      Node<V> whole = words == null ? null : words.get(folded);
      Match<V> best = whole == null ? null : whole.ending(text, first, word);
      if (beginnings == null || !mayHaveBeginning(folded)) {
        return best;
      }
      // Every beginning of a word sorts before it, and between the two only words that share it.
      Map.Entry<String, Node<V>> entry = beginnings.floorEntry(folded);
      while (entry != null && entry.getKey().charAt(0) == folded.charAt(0)) {
        if (folded.startsWith(entry.getKey())) {
          Match<V> other = entry.getValue().ending(text, first, word);
          best = best == null || (other != null && other.last() > best.last()) ? other : best;
        }
        entry = shorter(beginnings, entry.getKey(), folded);
      }
      return best;
    }

    private boolean mayHaveBeginning(String word) {
      return openings != null && (openings.get(opening(word)) || openings.get(0));
    }

    /** Returns zero for a beginning that is too short. */
    private static int opening(String word) {
      return word.length() < 3
          ? 0
          : 1 + ((word.charAt(0) * 961 + word.charAt(1) * 31 + word.charAt(2)) & 0xFFF);
    }

    /** Continues the phrase with the next word if it can; otherwise it ends here, if it may. */
    private @Nullable Match<V> ending(Words text, int first, int word) {
      Match<V> longer =
          word + 1 < text.count() && text.gap(word + 1).joins()
              ? longest(text, first, word + 1)
              : null;
      if (longer != null) {
        return longer;
      }
      return value == null ? null : new Match<>(first, word, value);
    }

    private static <V> Map.@Nullable Entry<String, Node<V>> shorter(
        NavigableMap<String, Node<V>> beginnings, String key, String word) {
      int shared = 0;
      int most = Math.min(key.length() - 1, word.length());
      while (shared < most && key.charAt(shared) == word.charAt(shared)) {
        shared++;
      }
      return shared == 0 ? null : beginnings.floorEntry(word.substring(0, shared));
    }
  }
}
