package org.pillarwatch.store.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.report;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.Keys;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.beat.Beats;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A person at the wire: reading, keeping, assigning, noting, muting and beats, in a browser. */
@RequiresPostgreSql
@TestInstance(Lifecycle.PER_CLASS)
@StoreWithoutKafka
@TestPropertySource(properties = {"store.story.decides=false", "store.story.interval=1h"})
class OwnWireIT {

  @Autowired Articles articles;
  @Autowired PublishedTaxonomies taxonomies;
  @Autowired Beats beats;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  Browser browser;

  @BeforeAll
  void start() {
    browser = Browser.at(port);
  }

  @BeforeEach
  void fill() {
    browser.offline(false);
    EmptyStore.empty(jdbc);
    DeskPages.fill(articles, taxonomies);
    browser.person("Ana");
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void saysWhoIsThere() {
    browser.person("");
    browser.open("/stories");
    browser.one(".who summary").click();
    browser.one(".who [name=name]").sendKeys("Jo Kuov", Keys.ENTER);
    browser.waitFor(() -> browser.one(".who summary").getText().equals("Jo Kuov"));
    assertThat(browser.path()).isEqualTo("/stories");
    browser.open("/articles/" + DeskPages.old(2).id().value());
    assertThat(browser.one("#corrections").getText()).contains("As Jo Kuov");

    browser.one(".who summary").click();
    browser.one(".who [name=leave]").click();
    browser.waitFor(() -> browser.one(".who summary").getText().equals("I am …"));
  }

  @Test
  void marksRowsAsReadByKey() {
    browser.open("/");
    assertThat(count("mine-unread")).isEqualTo("60");
    List<String> before = browser.rows();
    browser.press("jj");
    browser.press("m");
    browser.waitFor(() -> count("mine-unread").equals("59"));
    assertThat(browser.one(".item.read").getDomAttribute("id")).isEqualTo(before.get(1));
    assertThat(browser.rows()).isEqualTo(before);

    browser.reload();
    assertThat(browser.all(".item.read")).hasSize(1);
    browser.press("jj");
    browser.press("m");
    browser.waitFor(() -> count("mine-unread").equals("60"));

    browser.press("A");
    browser.waitFor(() -> count("mine-unread").isEmpty());
    assertThat(browser.all(".item.unread")).isEmpty();
    assertThat(browser.rows()).isEqualTo(before);
    browser.reload();
    assertThat(browser.all(".item.unread")).isEmpty();
  }

  @Test
  void readsWhatItOpensAndFindsThePlaceAgain() {
    browser.open("/");
    browser.press("jjj");
    String row = browser.one(".here").getDomAttribute("id");
    browser.press("o");
    browser.waitFor(() -> browser.path().startsWith("/articles/"));
    browser.waitFor(() -> browser.all("html.scripted").size() == 1);
    browser.press("u");
    browser.waitFor(() -> browser.path().equals("/") && browser.all(".here").size() == 1);

    assertThat(browser.one(".here").getDomAttribute("id")).isEqualTo(row);
    assertThat(browser.one(".here").getDomAttribute("class")).contains("read");
  }

  @Test
  void keepsByKeyAndOnTheArticle() {
    browser.open("/");
    browser.press("j");
    browser.press("s");
    browser.waitFor(() -> count("mine-kept").equals("1"));
    assertThat(browser.one(".item .star").getDomAttribute("aria-pressed")).isEqualTo("true");

    browser.open("/articles/" + DeskPages.old(1).id().value());
    assertThat(browser.one("#own .star").getDomAttribute("aria-pressed")).isEqualTo("true");
    browser.press("s");
    browser.waitFor(
        () -> "false".equals(browser.one("#own .star").getDomAttribute("aria-pressed")));
    browser.open("/?mine=kept");
    assertThat(browser.rows()).isEmpty();
  }

  @Test
  void assignsWhatIsSelected() {
    browser.open("/");
    assertThat(browser.one("#bulk").isDisplayed()).isFalse();
    browser.press("j");
    browser.press("e");
    browser.press("jj");
    browser.press("e");
    browser.waitFor(() -> browser.one("#selected").getText().equals("2 selected"));
    var to = browser.one("#bulk [name=to]");
    browser.clear(to);
    to.sendKeys("Bea");
    browser.one("#bulk [formaction='/mine/assigned']").click();
    browser.waitFor(() -> browser.one(".item .assignee").getText().equals("→ Bea"));
    assertThat(browser.one("#bulk").isDisplayed()).isFalse();

    browser.person("Bea");
    browser.open("/?mine=assigned");
    assertThat(browser.rows()).hasSize(2);
  }

  @Test
  void opensTheNoteOfARow() {
    browser.open("/");
    browser.press("j");
    browser.press("c");
    browser.waitFor(() -> browser.path().endsWith("#note"));
    browser.waitFor(() -> browser.all("#notes textarea:focus").size() == 1);
    browser.press("ask the court");
    browser.one("#notes > form button").click();
    browser.waitFor(() -> browser.one("#notes li p").getText().equals("ask the court"));
  }

  @Test
  void hidesWhatIsMutedAndLinksToIt() {
    articles.keep(List.of(report("noise").from("Noise Daily").published(NOON).event()));
    browser.open("/articles/" + report("noise").id().value());
    browser.all(".actions button").stream()
        .filter(button -> button.getText().equals("Mute Noise Daily"))
        .findFirst()
        .orElseThrow()
        .click();
    browser.waitFor(() -> browser.one(".actions").getText().contains("Unmute Noise Daily"));

    browser.open("/");
    assertThat(browser.rows()).doesNotContain("a-" + report("noise").id().value());
    browser.one(".muted-line a").click();
    browser.waitFor(() -> browser.rows().equals(List.of("a-" + report("noise").id().value())));
  }

  @Test
  void countsTheUnreadOfABeatAsTheyArrive() {
    browser.open("/?country=GT");
    browser.one(".save summary").click();
    browser.one(".save [name=name]").sendKeys("Courts", Keys.ENTER);
    browser.waitFor(() -> browser.path().startsWith("/beats/"));
    assertThat(browser.one(".notice").getText()).startsWith("Courts is saved: ");
    String id = browser.one("#sidebar a[aria-current] b").getDomAttribute("id");
    assertThat(count(id)).isEqualTo("60");
    browser.press("A");
    browser.waitFor(() -> count(id).isEmpty());

    browser.open("/" + id.replace("beat-", "beats/"));
    browser.waitFor(() -> browser.all("#live.on").size() == 1);
    articles.keep(List.of(report("late").published(NOON).event()));
    browser.waitFor(() -> count(id).equals("1"));
    browser.waitFor(() -> browser.one("#arrivals").getText().equals("1 new"));
  }

  @Test
  void namesAMarkThatWasNotSaved() {
    browser.open("/");
    browser.press("j");
    browser.offline(true);
    browser.press("s");
    browser.waitFor(() -> browser.one("#notice").getText().contains("This was not saved."));
    assertThat(browser.one(".item .star").getDomAttribute("aria-pressed")).isEqualTo("false");
    browser.offline(false);
  }

  @Test
  void notifiesOfTheArrivalsOfABeatThatAsks() {
    long courts = beats.add(null, "Courts", "country=GT").id();
    long ports = beats.add(null, "Ports", "country=GT").id();
    browser.permit("notifications", true);
    browser.open("/beats");
    browser.one("[data-notifies=beat-" + courts + "]").click();
    browser.waitFor(
        () -> browser.run("return localStorage['desk.notify.beat-" + courts + "']").equals("on"));

    browser.open("/beats/" + courts);
    // The real notification is shown, and its words are noted.
    browser.run(
        """
        window.notified = [];
        const Real = Notification;
        window.Notification = class extends Real {
          constructor(title, options) {
            super(title, options);
            this.addEventListener('show', () => notified.push(title + ', ' + options.body));
          }
        };
        """);
    browser.waitFor(() -> browser.all("#live.on").size() == 1);
    articles.keep(List.of(report("late").published(NOON).event()));

    browser.waitFor(() -> count("beat-" + ports).equals("61"));
    browser.waitFor(() -> !browser.strings("return notified").isEmpty());
    assertThat(browser.strings("return notified")).containsExactly("Courts: 1 new, 61 unread");
  }

  @Test
  void doesNotNotifyWhereTheBrowserRefuses() {
    long courts = beats.add(null, "Courts", "country=GT").id();
    browser.permit("notifications", false);
    browser.open("/beats");
    browser.one("[data-notifies=beat-" + courts + "]").click();

    browser.waitFor(
        () -> browser.run("return localStorage['desk.notify.beat-" + courts + "']").equals("off"));
    assertThat(browser.one("[data-notifies=beat-" + courts + "]").isSelected()).isFalse();
  }

  private String count(String id) {
    return String.valueOf(browser.one("#" + id).getText());
  }
}
