package org.pillarwatch.store.account;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.store.TestArticles.report;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.ServiceClient;
import org.pillarwatch.store.StoreService;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.audit.Audit;
import org.pillarwatch.store.audit.AuditEntry;
import org.pillarwatch.store.audit.AuditFilter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Signing in, sessions and tokens of a store that requires a password. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(properties = "pillarwatch.access.password=" + SignedInIT.SHARED)
class SignedInIT {

  static final String SHARED = "the shared secret";
  private static final String SECRET = "a long password";
  private static final AuditFilter ALL = new AuditFilter(null, null, null);

  @Autowired Accounts accounts;
  @Autowired ApiTokens tokens;
  @Autowired Articles articles;
  @Autowired Audit audit;
  @Autowired JdbcClient jdbc;
  @Autowired HikariDataSource database;
  @LocalServerPort int port;
  private ServiceClient client;

  @BeforeEach
  void addAna() {
    EmptyStore.empty(jdbc);
    jdbc.sql("truncate account, api_token, failed_sign_in, spring_session, audit cascade").update();
    accounts.add(new NewAccount("ana", "Ana Morales", Role.EDITOR, SECRET));
    client = new ServiceClient(port);
  }

  @Test
  void leadsToThePageThatWasAskedFor() {
    HttpResponse<String> asked = client.get("/stories", "Accept", "text/html");
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(header(asked, "Location")).endsWith("/sign-in");
    assertThat(sessions()).isZero();

    HttpResponse<String> entered = signIn("ana", SECRET, cookie(asked));
    assertThat(header(entered, "Location")).contains("/stories");
    assertThat(client.get("/stories", "Cookie", cookie(entered)).statusCode()).isEqualTo(200);
  }

  @Test
  void takesTheNameInAnyCaseAndKeepsTheSessionFromScripts() {
    HttpResponse<String> entered = signIn("ANA", SECRET);
    assertThat(header(entered, "Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
    assertThat(client.get("/account", "Cookie", cookie(entered)).body()).contains("Ana Morales");
  }

  @Test
  void asksProgramsForBasicAuthentication() {
    HttpResponse<String> refused = client.get("/api/articles");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(header(refused, "WWW-Authenticate")).startsWith("Basic");
    assertThat(client.get("/api/articles", "Authorization", shared()).statusCode()).isEqualTo(200);
  }

  @Test
  void asksForNoPasswordInAWindowOfTheBrowser() {
    String form = client.get("/sign-in", "Accept", "text/html").body();
    assertThat(form).contains("/desk.css").doesNotContain("/topics.css");
    for (String loaded : List.of("/desk.css", "/desk.js", "/webjars/htmx.org/dist/htmx.min.js")) {
      assertThat(client.get(loaded).statusCode()).as(loaded).isEqualTo(200);
    }
    for (String header : List.of("Sec-Fetch-Mode", "Referer")) {
      HttpResponse<String> refused = client.get("/desk/arrivals", header, "cors");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(header(refused, "WWW-Authenticate")).startsWith("Session");
    }
  }

  @Test
  void makesNoSessionsForPrograms() {
    String token = "Bearer " + issue(ApiToken.Scope.WRITE);
    for (String path : List.of("/api/counts", "/api/corrections", "/stories")) {
      for (String credentials : List.of(token, shared())) {
        HttpResponse<String> answer = client.get(path, "Authorization", credentials);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
      }
    }
    assertThat(sessions()).isZero();
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownNameAlike() {
    HttpResponse<String> wrong = signIn("ana", "not the password");
    HttpResponse<String> unknown = signIn("bea", "not the password");
    assertThat(header(wrong, "Location"))
        .isEqualTo(header(unknown, "Location"))
        .contains("/sign-in?failed=");
    assertThat(client.get("/sign-in?failed=").body())
        .contains("The name or the password is wrong.");
  }

  @Test
  void refusesEvenTheRightPasswordAfterTooManyFailures() {
    for (int i = 0; i < SignInLimit.MOST_BY_NAME; i++) {
      signIn("ana", "guess " + i);
    }
    HttpResponse<String> late = signIn("ana", SECRET);
    assertThat(header(late, "Location")).contains("Too+many+attempts");

    jdbc.sql("update failed_sign_in set at = at - interval '16 minutes'").update();
    assertThat(header(signIn("ana", SECRET), "Location")).doesNotContain("failed");
  }

  @Test
  void countsFailuresOfTheSharedUserToo() {
    for (int i = 0; i < SignInLimit.MOST_BY_NAME; i++) {
      client.get("/api/articles", "Authorization", basic("pillarwatch", "guess " + i));
    }
    assertThat(client.get("/api/articles", "Authorization", shared()).statusCode()).isEqualTo(401);
  }

  @Test
  void keepsSessionsInTheDatabaseForAllReplicas() {
    String cookie = cookie(signIn("ana", SECRET));
    try (ConfigurableApplicationContext other = replica()) {
      int itsPort = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      ServiceClient there = new ServiceClient(itsPort);
      assertThat(there.get("/account", "Cookie", cookie).body()).contains("Ana Morales");

      there.post("/sign-out", "", "Cookie", cookie);
    }
    assertThat(client.get("/account", "Cookie", cookie, "Accept", "text/html").statusCode())
        .isEqualTo(302);
  }

  private ConfigurableApplicationContext replica() {
    return StoreService.application()
        .run(
            "--spring.datasource.url=" + database.getJdbcUrl(),
            "--spring.datasource.username=" + database.getUsername(),
            "--spring.datasource.password=" + database.getPassword(),
            "--spring.kafka.bootstrap-servers=127.0.0.1:1",
            "--spring.kafka.listener.auto-startup=false",
            "--store.search.indexes=false",
            "--pillarwatch.access.password=" + SHARED,
            "--server.port=0");
  }

  @Test
  void signsOutEverywhereWhenThePasswordChanges() {
    String office = cookie(signIn("ana", SECRET));
    String phone = cookie(signIn("ana", SECRET));
    client.post(
        "/account/password",
        form("current", SECRET, "wanted", "another password"),
        "Cookie",
        office,
        "Content-Type",
        "application/x-www-form-urlencoded");

    assertThat(client.get("/account", "Cookie", phone, "Accept", "text/html").statusCode())
        .isEqualTo(302);
    assertThat(header(signIn("ana", SECRET), "Location")).contains("failed");
    assertThat(header(signIn("ana", "another password"), "Location")).doesNotContain("failed");
  }

  @Test
  void takesAChangedRoleAndADisabledAccountAtOnce() {
    String cookie = cookie(signIn("ana", SECRET));
    assertThat(client.get("/audit", "Cookie", cookie).statusCode()).isEqualTo(403);
    accounts.change("ana", Role.OPERATOR, null);
    assertThat(client.get("/audit", "Cookie", cookie).statusCode()).isEqualTo(200);
    accounts.change("ana", null, true);
    assertThat(client.get("/audit", "Cookie", cookie, "Accept", "text/html").statusCode())
        .isEqualTo(302);
    assertThat(header(signIn("ana", SECRET), "Location")).contains("failed");
  }

  @Test
  void letsATokenDoWhatItsScopeAllows() {
    String read = "Bearer " + issue(ApiToken.Scope.READ);
    String feed = issue(ApiToken.Scope.FEED);

    assertThat(client.get("/api/counts", "Authorization", read).statusCode()).isEqualTo(200);
    assertThat(client.get("/api/corrections", "Authorization", read).statusCode()).isEqualTo(403);
    assertThat(client.get("/api/articles.atom?key=" + feed).statusCode()).isEqualTo(200);
    assertThat(client.get("/api/counts", "Authorization", "Bearer " + feed).statusCode())
        .isEqualTo(401);
    assertThat(client.get("/api/articles.atom?key=wrong").statusCode()).isEqualTo(401);
    assertThat(
            jdbc.sql("select count(*) from api_token where used_at is null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void refusesAnExpiredAndARevokedToken() {
    String text = issue(ApiToken.Scope.READ);
    String header = "Bearer " + text;
    jdbc.sql("update api_token set expires_at = created_at").update();
    assertThat(client.get("/api/counts", "Authorization", header).statusCode()).isEqualTo(401);

    jdbc.sql("update api_token set expires_at = null").update();
    assertThat(client.get("/api/counts", "Authorization", header).statusCode()).isEqualTo(200);
    assertThat(tokens.revoke("ana", tokens.of("ana").getFirst().id())).isTrue();
    assertThat(client.get("/api/counts", "Authorization", header).statusCode()).isEqualTo(401);
  }

  @Test
  void recordsACorrectionWithItsAuthorAndTheFormerOne() {
    TestArticles article = report("audited").titled("Roads").saying("Roads were mended.");
    articles.keep(List.of(article.event()));
    String path = "/api/articles/%s/corrections".formatted(article.event().article().id().value());
    String token = "Bearer " + issue(ApiToken.Scope.WRITE);
    for (String verdict : List.of("added", "removed")) {
      HttpResponse<String> answer =
          client.post(
              path,
              """
              {"taxonomy":"countries","tag":"HN","verdict":"%s","editor":"ana"}
              """
                  .formatted(verdict),
              "Authorization",
              token,
              "Content-Type",
              "application/json");
      assertThat(answer.statusCode()).isEqualTo(201);
    }

    AuditEntry second = audit.page(new AuditFilter("ana", "correction", null), null, 1).getFirst();
    assertThat(second.address()).isEqualTo("127.0.0.1");
    assertThat(second.before()).contains("\"verdict\": \"added\"");
    assertThat(second.after()).contains("REMOVED");
  }

  @Test
  void neverShowsASecret() {
    String token = issue(ApiToken.Scope.WRITE);
    String answers =
        client.get("/api/accounts", "Authorization", shared()).body()
            + client.get("/api/audit", "Authorization", shared()).body()
            + client.get("/api/tokens", "Authorization", "Bearer " + token).body();
    assertThat(answers).contains("ana").doesNotContain(SECRET, "$2a$", token, "hash");
    assertThat(audit.page(ALL, null, 100)).isNotEmpty();
  }

  private String issue(ApiToken.Scope scope) {
    return tokens.issue("ana", "a program", scope, null).text();
  }

  private HttpResponse<String> signIn(String name, String password, String... cookie) {
    String body = form("username", name, "password", password);
    String type = "application/x-www-form-urlencoded";
    return cookie.length == 0
        ? client.post("/sign-in", body, "Content-Type", type)
        : client.post("/sign-in", body, "Content-Type", type, "Cookie", cookie[0]);
  }

  private static String form(String... namesAndValues) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append(namesAndValues[i])
          .append('=')
          .append(encode(namesAndValues[i + 1], UTF_8))
          .append('&');
    }
    return form.toString();
  }

  private long sessions() {
    return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
  }

  private static String shared() {
    return basic("pillarwatch", SHARED);
  }

  private static String basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String cookie(HttpResponse<String> answer) {
    String header = header(answer, "Set-Cookie");
    return header.substring(0, Math.max(0, header.indexOf(';')));
  }
}
