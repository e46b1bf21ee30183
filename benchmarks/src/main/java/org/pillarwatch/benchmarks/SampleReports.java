package org.pillarwatch.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Deterministic sample reports of about 2,000 characters, composed of news sentences in English and
 * Spanish, some on a pillar and some not.
 */
final class SampleReports {

  /** A report. */
  record Report(String title, String text) {}

  private static final int REPORTS = 200;
  private static final int LENGTH = 2_000;

  private static final List<String> ENGLISH =
      List.of(
          "The mayor of San Salvador told reporters on Thursday that the new market will open in May.",
          "Prosecutors in Guatemala City charged three officials with taking bribes for road contracts.",
          "Shares in Tokyo closed higher as exporters gained from a weaker yen, dealers said.",
          "Rain is expected along the coast of Honduras through the weekend, the weather service said.",
          "Workers at the plant near Columbus, Ohio, voted to go on strike over pay from Monday.",
          "The visitors scored twice in the second half and now lead the league by four points.",
          "A report by the university finds that one family in four cannot afford enough food.",
          "Police in Mexico said that gunmen had stopped the bus on the road to Acapulco.",
          "The museum shows two hundred drawings from Italy, Spain and Portugal until the end of June.",
          "Her lawyer said that the journalist had been held without charge for eleven days in Managua.",
          "The French president will meet his Brazilian colleague in Paris before he travels to Berlin.",
          "The company expects to sell half a million telephones in Kenya, Uganda and Tanzania this year.",
          "Neighbours heard the couple quarrel; he is accused of having beaten his wife for years.",
          "The bridge, built in 1911, has been closed since engineers found cracks in its second arch.",
          "Parliament is to vote on Tuesday on a law that would let the court remove corrupt judges.");

  private static final List<String> SPANISH =
      List.of(
          "El alcalde de Quito anunció que el mercado central abrirá de nuevo en el mes de mayo.",
          "La fiscalía de Honduras acusó a tres funcionarios de cobrar sobornos por obras públicas.",
          "El equipo visitante marcó dos goles en la segunda parte y ya es líder de la clasificación.",
          "Los trabajadores de la planta de Puebla votaron a favor de la huelga por el salario.",
          "La lluvia seguirá en la costa del Pacífico durante el fin de semana, según el servicio.",
          "Hombres armados detuvieron el autobús en la carretera que lleva a Tegucigalpa.",
          "El museo muestra doscientos dibujos de Italia, España y Portugal hasta finales de junio.",
          "Un informe de la universidad dice que una de cada cuatro familias vive en la pobreza.",
          "La empresa espera vender medio millón de teléfonos este año en Perú, Chile y Colombia.",
          "El presidente francés se reunirá con su colega brasileño antes de viajar a Berlín.");

  private SampleReports() {}

  static List<Report> ofTwoKilobytes() {
    Random random = new Random(11);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < REPORTS; i++) {
      reports.add(report(i % 3 == 2 ? SPANISH : ENGLISH, random));
    }
    return reports;
  }

  private static Report report(List<String> sentences, Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append(sentences.get(random.nextInt(sentences.size())));
      text.append(random.nextInt(3) == 0 ? "\n" : " ");
    }
    String title = sentences.get(random.nextInt(sentences.size()));
    return new Report(title.substring(0, title.indexOf(' ', 40)), text.toString().strip());
  }
}
