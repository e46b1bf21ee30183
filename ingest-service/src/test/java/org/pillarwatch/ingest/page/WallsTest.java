package org.pillarwatch.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.ingest.page.ExtractedArticle.Finding;

class WallsTest {

  static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "consent-wall | Ihre Privatsphäre ist uns wichtig | Wir und unsere 212 Partner speichern"
            + " Daten auf Ihrem Gerät. Sie geben Ihre Einwilligung mit einem Klick, und Sie können"
            + " sie jederzeit ändern.",
        "consent-wall | Dbamy o dane | My i nasi partnerzy zapisujemy pliki cookie na urządzeniu."
            + " Twoja zgoda jest dobrowolna i można ją wycofać w każdej chwili.",
        "consent-wall | Gizlilik | Biz ve ortaklarımız cihazınızda bilgi saklıyoruz. Kişisel"
            + " verileriniz reklam için işlenir; onayınız her zaman geri alınabilir.",
        "robot-check-wall | Un instant | Confirmez que vous êtes humain pour poursuivre. Nous avons"
            + " vu une activité inhabituelle venant de votre réseau, et cela ne prend que peu de"
            + " temps.",
        "robot-check-wall | 安全验证 | 系统检测到异常流量，请完成人机验证后继续访问本站。如有问题，请与客服联系，并提供下面的编号。",
        "log-in-wall | Artigo exclusivo | Este conteúdo é exclusivo para assinantes. Já é"
            + " assinante? Faça login com o seu endereço, ou crie uma conta em dois minutos.",
        "region-wall | Innhold | Denne tjenesten vises ikke i ditt land. Av juridiske årsaker kan"
            + " vi ikke gi deg tilgang herfra, og vi beklager det sterkt.",
        "not-found-wall | Страница не найдена | К сожалению, страница, которую вы ищете, не"
            + " существует или была удалена. Проверьте адрес или вернитесь на главную.",
        "not-found-wall | ページが見つかりません | お探しのページは移動または削除された可能性があります。お手数ですが、トップページからもう一度お探しください。",
        "javascript-wall | The Gazette | You need to enable JavaScript to run this app. Please turn"
            + " it on in the settings of your browser, and load the page again.",
        "javascript-wall | Gazeta | Fyrir þessa síðu þarf JavaScript, og vafrinn þinn hefur slökkt"
            + " á því, svo að ekkert er hægt að sýna hér að sinni.",
        "ad-blocker-wall | Hej | Vi ser att du använder en annonsblockerare. Stäng av den i din"
            + " webbläsare, tack, så att vi kan betala våra reportrar.",
        "out-of-service-wall | Nous revenons | Nos serveurs sont en maintenance depuis ce matin."
            + " Veuillez nous excuser pour la gêne, et réessayez plus tard.",
        "parked-domain-wall | gazeta.example | This domain name is for sale. Write to our broker for"
            + " a price, and buy this domain for your business today.",
        "not-found-wall | Ledger | The article you look for was renamed, deleted or never existed."
            + " Please search our pages, or start again from the home page.",
        "region-wall | Note | Este contenido no se ofrece en tu territorio: no tenemos derechos"
            + " legales para tu país o región. Puedes visitar otro sitio.",
        "consent-wall | Aviso | O portal usa cookies e dados de navegação para personalizar"
            + " anúncios. Aceite a política de privacidade ou configure as suas preferências.",
      })
  void findsNoArticleOnWhatIsServedInsteadOfOne(String kind, String headline, String text) {
    ExtractedArticle page = read(page(headline, "<p>" + text + "</p>"));

    assertThat(page.finding()).isEqualTo(Finding.NO_ARTICLE);
    assertThat(page.text()).isEmpty();
    assertThat(page.origins()).containsEntry("finding", kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Court fines chain over cookies | The court fined the supermarket chain for setting cookies"
            + " without the consent of its customers. Judges said that shoppers had not been told"
            + " what their data would be used for, and gave the company ninety days to change its"
            + " site.",
        "Robots pick the harvest | Robots have begun to pick strawberries in the valley, and"
            + " growers say that the machines are slower than people but never tired. The union of"
            + " farm hands asked the minister to limit their use until a study is done.",
        "Missing boat not found after a week | The coast guard ended its search for the boat on"
            + " Thursday. Nothing was found but a life vest and two oars, said its commander, who"
            + " thanked the fishermen of three villages for their help during the week.",
        "Register loses a hamlet | The hamlet could not be found in the land register when its"
            + " people applied for a road. Its page had been removed by a clerk in 1962. The county"
            + " will write a new one.",
      })
  void readsNewsAboutSuchThings(String headline, String text) {
    ExtractedArticle page =
        read(page(headline, "<p>" + text.replace(". ", ".</p><p>") + "</p><p>" + text + "</p>"));

    assertThat(page.finding()).isEqualTo(Finding.ARTICLE);
    assertThat(page.origins()).doesNotContainKey("finding");
  }

  @Test
  void takesWhatAWallStatesOfItsArticle() {
    String body =
        "The pilot boat reached the freighter at dawn and brought its crew of eleven ashore. "
            .repeat(8);
    String html =
        page(
            "Log in to read",
            "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Crew"
                + " saved\",\"articleBody\": \""
                + body
                + "\"}</script>"
                + "<p>Please log in to read this story. Forgot your password? Write to us.</p>"
                + "<p>Subscribers only: create an account to continue reading.</p>");

    assertThat(read(html).text()).startsWith("The pilot boat reached");
    assertThat(read(html).origins()).containsEntry("text", "json-ld articleBody");
  }

  private static String page(String headline, String body) {
    return "<!doctype html><html><head><title>%1$s</title></head><body><main><h1>%1$s</h1>%2$s</main></body></html>"
        .formatted(headline, body);
  }

  private static ExtractedArticle read(String html) {
    return EXTRACTOR.extract(
        html.getBytes(UTF_8), new PageSource(URI.create("https://news.example/a/story"), Map.of()));
  }
}
