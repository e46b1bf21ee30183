package org.pillarwatch.classify.pillar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.events.TopicTag;

class LearnedTopicsTest {

  private static final Taxonomy PILLARS = Taxonomies.bundled().all().getFirst();
  private static final TopicModels MODELS = TopicModels.bundled();
  private static final TopicScorer SCORER = MODELS.scorer(PILLARS);

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | governance | Port director took bribes | Prosecutors said the director of the state"
            + " port accepted bribes and embezzled public funds.",
        "es | gbv | Condenan a un hombre por maltrato | El tribunal lo condenó por violencia de"
            + " género contra su pareja, que lo había denunciado.",
        "fr | rights | Les infirmières en grève | Le syndicat des infirmières appelle à la grève"
            + " dans quatre hôpitaux pour de meilleures conditions de travail.",
        "fr | governance | Le maire mis en examen pour corruption | Le juge soupçonne le maire"
            + " d'avoir touché des pots-de-vin et détourné des fonds publics.",
        "es | security | Ultiman a dos transportistas | Hombres armados atacaron a balazos a dos"
            + " transportistas que se negaban a pagar el cobro de piso.",
        "es | economic | Entregan despensas en colonias marginadas | El programa social apoya a"
            + " familias vulnerables y genera empleo temporal en comunidades con rezago social.",
        "fr | economic | La précarité gagne du terrain | Les bas salaires et la hausse des prix"
            + " alimentaires poussent des travailleurs pauvres vers les banques alimentaires.",
        "pt | gbv | Mulher morta pelo marido | A vítima de violência doméstica já tinha apresentado"
            + " queixa; a polícia fala em femicídio.",
        "pt | security | Polícia prende quadrilha de traficantes | A operação contra o tráfico de"
            + " drogas apreendeu armas e prendeu sete membros da facção criminosa.",
      })
  void findsTheTopicInEachLanguage(String language, String topic, String title, String text) {
    assertThat(topics(title, text, language)).first().isEqualTo(topic);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Late strike sinks United | The striker's late strike settled a poor match; the coach"
            + " praised his attack.",
        "en | Shares rise | The union of the two firms lifted net profit to 3 million dollars in"
            + " the quarter.",
        "es | Más lluvia | Se esperan lluvias y viento en el norte durante la noche del martes.",
        "fr | Le festival ouvre ses portes | Les visiteurs pourront découvrir des films et des"
            + " concerts pendant trois jours.",
        "pt | Benfica vence em casa | O avançado marcou dois golos na segunda parte do jogo da"
            + " liga.",
        "en | Studio announces heist game | The new game lets players rob banks, run a gang and"
            + " hire gunmen; two million copies of the game were ordered before release.",
        "es | Anuncian la segunda temporada | La serie de televisión sobre un cartel tendrá nuevos"
            + " episodios; el actor que hace de sicario ganó el premio al mejor actor.",
        "de | Korruption | Der Minister wurde wegen Korruption verhaftet.",
        "en | 12 34 | --- 5,6 %%",
        "en | Hello | ",
        "en | Photos lost after update | Users say that their photos are corrupted; image files"
            + " were corrupted when the phone restarted, and a recovery tool is offered for"
            + " download.",
        "es | Planos que no abren | El estudio recibió archivos corruptos y pidió otra copia; el"
            + " disco duro estaba dañado.",
        "fr | Relevés illisibles | Le service informatique a trouvé des fichiers corrompus sur la"
            + " clé usb et les a remplacés.",
        "pt | Fotos perdidas | A biblioteca perdeu imagens porque os arquivos foram corrompidos; a"
            + " cópia de segurança estava no pen drive.",
      })
  void findsNothingWhereNothingIs(String language, String title, String text) {
    assertThat(topics(title, text == null ? "" : text, language)).isEmpty();
  }

  @Test
  void pointsToThePassagesThatCarryATag() {
    String title = "Port director took bribes";
    String text = "Prosecutors said the director of the state port accepted bribes.";

    TopicTag tag = tags(title, text, "en").getFirst();

    assertThat(tag.evidence()).isNotEmpty();
    for (Evidence passage : tag.evidence()) {
      String part = passage.in() == Evidence.Part.TITLE ? title : text;
      assertThat(part.substring(passage.start(), passage.end())).isEqualTo(passage.text());
    }
    assertThat(tag.evidence()).extracting(Evidence::text).anyMatch(each -> each.contains("bribes"));
  }

  @Test
  void showsWhatSpeaksForATopicThatIsNotGiven() {
    TopicReview review =
        SCORER
            .review(
                ArticleReading.of(
                    "Bridge opens",
                    "The new bridge over the river opened on Friday with music and speeches. A"
                        + " resident spoke of unemployment in the valley. The view is splendid.",
                    Optional.of("en")))
            .getFirst();

    assertThat(review.topic().id()).isEqualTo("economic");
    assertThat(review.given()).isFalse();
    assertThat(review.evidence().get())
        .extracting(Evidence::text)
        .anyMatch(each -> each.contains("unemployment"));
  }

  @Test
  void countsAPassageEitherForOrAgainstATopicThatIsNotGiven() {
    List<TopicReview> reviews =
        SCORER.review(
            ArticleReading.of(
                "Mayor held over bribes",
                "Prosecutors arrested the mayor on Thursday. The union of municipal workers had"
                    + " asked for an inquiry into unpaid wages.",
                Optional.of("en")));

    List<TopicReview> missing = reviews.stream().filter(each -> !each.given()).toList();
    assertThat(missing).isNotEmpty();
    for (TopicReview review : missing) {
      assertThat(places(review.counterEvidence()))
          .isNotEmpty()
          .doesNotContainAnyElementsOf(places(review.evidence()));
    }
  }

  private static List<String> places(TopicReview.Passages passages) {
    return passages.get().stream().map(each -> each.in() + " " + each.start()).toList();
  }

  @Test
  void readsFiveMegabytes() {
    String text = "The union called a strike over wages and unsafe working conditions. ";

    assertThat(topics("Strike", text.repeat(75_000), "en")).contains("rights");
  }

  @Test
  void refusesWeightsOfOtherTopics() {
    Taxonomy lines = Taxonomies.bundled().all().get(1);
    TopicModel pillars = MODELS.model(PILLARS).orElseThrow();

    assertThatThrownBy(() -> TopicScorer.by(lines, pillars))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pillars");
  }

  @Test
  void namesTheWeightsInTheVersion() {
    assertThat(MODELS.version(PILLARS)).startsWith(PILLARS.id() + "-" + PILLARS.version() + "-");
  }

  private static List<TopicTag> tags(String title, String text, String language) {
    return SCORER.score(ArticleReading.of(title, text, Optional.of(language)));
  }

  private static List<String> topics(String title, String text, String language) {
    return tags(title, text, language).stream().map(TopicTag::id).toList();
  }
}
