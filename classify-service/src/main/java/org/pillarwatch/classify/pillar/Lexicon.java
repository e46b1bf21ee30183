package org.pillarwatch.classify.pillar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.taxonomy.Context;
import org.pillarwatch.classify.taxonomy.Cue;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.classify.text.PhraseTrie;

/**
 * The phrases of a taxonomy in some languages, ready to be looked up. Immutable: safe for any
 * thread.
 *
 * @param phrases a phrase may mean something to several topics
 */
record Lexicon(PhraseTrie<List<CueEffect>> phrases, ContextWords company) {

  static Lexicon of(Taxonomy taxonomy, Set<String> languages) {
    return new Building(languages).build(taxonomy);
  }

  private static final class Building {

    private final PhraseTrie.Builder<List<CueEffect>> phrases = PhraseTrie.builder();
    private final ContextWords.Builder company = new ContextWords.Builder();
    private final Set<String> languages;
    private int cues;

    Building(Set<String> languages) {
      this.languages = languages;
    }

    Lexicon build(Taxonomy taxonomy) {
      for (int topic = 0; topic < taxonomy.topics().size(); topic++) {
        for (Cue cue : taxonomy.topics().get(topic).cues()) {
          if (languages.contains(cue.language())) {
            add(cue.phrase(), points(topic, cue));
          }
        }
      }
      each(taxonomy.elsewhere(), phrase -> add(phrase, new CueEffect.Elsewhere(cues++)));
      each(taxonomy.negations(), phrase -> add(phrase, new CueEffect.Negates()));
      each(taxonomy.ignored(), phrase -> add(phrase, new CueEffect.Nothing()));
      return new Lexicon(phrases.build(), company.build());
    }

    private CueEffect points(int topic, Cue cue) {
      return new CueEffect.Points(
          topic, cues++, cue.phrase(), cue.strength(), company(cue.context()));
    }

    private @Nullable ContextCondition company(@Nullable Context context) {
      return context == null
          ? null
          : new ContextCondition(
              company.number(context.near()), company.number(context.unless()), context.within());
    }

    private void each(Map<String, List<String>> byLanguage, Consumer<String> action) {
      byLanguage.forEach((language, list) -> {
        if (languages.contains(language)) {
          list.forEach(action);
        }
      });
    }

    private void add(String phrase, CueEffect meaning) {
      List<CueEffect> fresh = new ArrayList<>(1);
      List<CueEffect> before = phrases.add(phrase, fresh);
      (before == null ? fresh : before).add(meaning);
    }
  }
}
