package org.pillarwatch.classify.taxonomy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Strength of a cue as evidence for its topic, as written in a taxonomy file. */
public enum Strength {
  /** Alone enough wherever the article opens with it. */
  DECISIVE(4),
  /** Enough in a headline, or together with any other. */
  STRONG(2),
  /** Common in articles on the topic and in some others. */
  FAIR(1),
  /** Supports stronger cues. */
  WEAK(0.5),
  /** Speaks against the topic. */
  AGAINST(-2);

  private final double weight;

  Strength(double weight) {
    this.weight = weight;
  }

  /** Points for one occurrence in the body; negative for a cue against the topic. */
  public double weight() {
    return weight;
  }

  /** The name as a taxonomy file writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Strength> of(String word) {
    return Arrays.stream(values()).filter(strength -> strength.word().equals(word)).findFirst();
  }
}
