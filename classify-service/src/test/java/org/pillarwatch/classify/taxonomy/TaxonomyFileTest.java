package org.pillarwatch.classify.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyFileTest {

  private static final String WATER =
      """
      id: water
      version: "1"
      labels: {en: Water, es: Agua}
      topics:
        - id: drinking-water
          labels: {en: Drinking water}
          scope: Whether people have water to drink.
          iptc: [medtop:20000430]
          cues:
            en: {decisive: [drinking water, well*], weak: [tap]}
            es: {decisive: [agua potable]}
          contextual:
            en:
              - {cues: [pipe*], strength: strong, near: [water], unless: [smoke*], within: 5}
      ignored: {en: [well done]}
      """;

  @Test
  void readsTopicsWithTheirCues() {
    Taxonomy water = read(WATER);

    assertThat(water.languages()).containsExactly("en", "es");
    assertThat(water.ignored()).containsEntry("en", List.of("well done"));
    assertThat(water.topics().getFirst().cues())
        .containsExactly(
            new Cue("drinking water", "en", Strength.DECISIVE, null),
            new Cue("well*", "en", Strength.DECISIVE, null),
            new Cue("tap", "en", Strength.WEAK, null),
            new Cue("agua potable", "es", Strength.DECISIVE, null),
            new Cue(
                "pipe*",
                "en",
                Strength.STRONG,
                new Context(List.of("water"), List.of("smoke*"), 5)));
  }

  @Test
  void readsShortLabelsAndColours() {
    Taxonomy water =
        read(
            WATER
                .replace("topics:", "short: {es: Agua}\ntopics:")
                .replace("scope:", "short: {en: Drinking}\n    colour: \"#1F5FA6\"\n    scope:"));

    assertThat(water.shortLabels()).containsExactly(Map.entry("es", "Agua"));
    assertThat(water.topics().getFirst().shortLabels())
        .containsExactly(Map.entry("en", "Drinking"));
    assertThat(water.topics().getFirst().colour()).isEqualTo("#1f5fa6");
    assertThat(read(WATER).topics().getFirst().colour()).isNull();
  }

  @Test
  void bundlesShortLabelsForTheDesk() {
    assertThat(Taxonomies.bundled().all())
        .extracting(taxonomy -> taxonomy.shortLabels().get("en"))
        .containsExactly("Pillars", "Lines of effort");
    assertThat(Taxonomies.bundled().all().getFirst().topics())
        .extracting(topic -> topic.shortLabels().get("en"))
        .containsExactly("Economy", "Governance", "Rights", "Security", "Gender violence");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a key nobody knows | scope: Whether | scop: Whether | line 7, topics.scop: 'scop' is no key",
        "a missing key | scope: Whether | scop: Whether | line 5, topics: 'scope' is missing",
        "an id with capitals | id: water | id: Water | line 1, id: 'Water' is no id; use lower-case",
        "an id that corrections reserve | id: water | id: countries | line 1, id: 'countries' is what corrections call",
        "a colour that is none | iptc: [medtop:20000430] | colour: blue | line 8, topics.colour: 'blue' is no colour; write six",
        "a short label in no language | iptc: [medtop:20000430] | short: {q: W} | line 8, topics.short.q: 'q' is no ISO 639-1",
        "an unknown strength | weak: [ | feeble: [ | line 10, topics.cues.en.feeble: 'feeble' is no strength; use",
        "an unknown language | es: {decisive | xq: {decisive | line 11, topics.cues.xq: 'xq' is no ISO 639-1",
        "an IPTC code that is none | medtop:20000430 | 430 | line 8, topics.iptc: '430' is no IPTC code",
        "company of two words | [water] | [clean water] | line 14, topics.contextual.en.near: 'clean water' is not",
        "a window too wide | within: 5 | within: 999 | line 14, topics.contextual.en.within: '999'",
        "a star within a word | well* | we*l | line 10, topics.cues.en.decisive: 'we*l': a star may only",
        "a list that is none | [tap] | tap | line 10, topics.cues.en.weak: expected a list",
        "a cue that stands twice | [tap] | [well*] | line 10, topics.cues.en.weak: 'well*' stands here a second time",
        "an empty version | version: \"1\" | version: \"\" | line 2, version: expected a single value",
      })
  void namesTheLineAndTheRemedyOf(String mistake, String right, String wrong, String message) {
    assertThatThrownBy(() -> read(WATER.replace(right, wrong)))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining("water.yml, " + message);
  }

  @Test
  void namesAllMistakesAtOnce() {
    assertThatThrownBy(() -> read(WATER.replace("id: water", "id: W").replace("es: Agua", "q: A")))
        .asInstanceOf(type(InvalidTaxonomyException.class))
        .extracting(InvalidTaxonomyException::mistakes)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(2);
  }

  @Test
  void namesTheLineThatIsNoYaml() {
    assertThatThrownBy(() -> read("id: water\nlabels: {en: Water\n"))
        .hasMessageContaining("water.yml, line 3: not YAML");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> read("")).hasMessage("water.yml, line 1: the file is empty");
  }

  @Test
  void refusesTwoTopicsOfOneId() {
    String twice = WATER + WATER.substring(WATER.indexOf("  - id"), WATER.indexOf("ignored"));
    String topics = twice.replaceFirst("(?s)(ignored: .*?\\n)(  - id.*)", "$2$1");

    assertThatThrownBy(() -> read(topics)).hasMessageContaining("a second topic 'drinking-water'");
  }

  @Test
  void bundlesTaxonomiesThatAreValid() {
    Taxonomies bundled = Taxonomies.bundled();

    assertThat(bundled.version()).matches("pillars-[^+]+\\+lines-of-effort-.+");
    assertThat(bundled.all().get(0).topics())
        .extracting(Topic::id)
        .containsExactly("economic", "governance", "rights", "security", "gbv");
    assertThat(bundled.all().get(1).topics()).hasSize(8);
  }

  private static Taxonomy read(String content) {
    return TaxonomyFile.read("water.yml", new StringReader(content));
  }
}
