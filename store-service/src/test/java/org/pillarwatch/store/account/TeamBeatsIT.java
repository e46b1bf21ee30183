package org.pillarwatch.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.ServiceClient;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.audit.Audit;
import org.pillarwatch.store.audit.AuditEntry;
import org.pillarwatch.store.audit.AuditFilter;
import org.pillarwatch.store.beat.Beat;
import org.pillarwatch.store.beat.Beats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Who may change the beats of the team, and their own. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(properties = "pillarwatch.access.password=" + SignedInIT.SHARED)
class TeamBeatsIT {

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  @Autowired Accounts accounts;
  @Autowired ApiTokens tokens;
  @Autowired Beats beats;
  @Autowired Audit audit;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  private ServiceClient client;

  @BeforeEach
  void addOneOfEachRole() {
    EmptyStore.empty(jdbc);
    jdbc.sql("truncate account, api_token, audit cascade").update();
    for (Role role : Role.values()) {
      accounts.add(new NewAccount(role.word(), role.word(), role, "a long password"));
    }
    client = new ServiceClient(port);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void letsOnlyEditorsChangeABeatOfTheTeam(Role role) {
    boolean isAllowed = role != Role.READER;
    Beat beat = beats.add(null, "Courts", "country=GT");
    beats.add(null, "Ports", "country=HN");

    assertThat(
            List.of(
                status(role, "POST", "/api/searches", JSON, saved("New", "team")) == 201,
                status(role, "PUT", "/api/searches/" + beat.id(), JSON, saved("Law", "team"))
                    == 200,
                status(role, "POST", "/beats", FORM, "name=Mine&query=country%3DGT&team=true")
                    == 303,
                status(role, "POST", "/beats/" + beat.id(), FORM, "name=Judges") == 303,
                status(role, "POST", "/beats/" + beat.id() + "/move?up=false", FORM, "") == 303,
                status(role, "DELETE", "/api/searches/" + beat.id(), JSON, "") == 204))
        .containsOnly(isAllowed);
    assertThat(beats.of(Optional.empty()))
        .extracting(Beat::name)
        .isEqualTo(isAllowed ? List.of("Ports", "New", "Mine") : List.of("Courts", "Ports"));
  }

  @Test
  void letsAReaderMakeAndChangeHerOwn() {
    HttpResponse<String> made = send(Role.READER, "POST", "/api/searches", JSON, saved("A", null));
    assertThat(made.statusCode()).isEqualTo(201);
    String path = made.headers().firstValue("Location").orElseThrow();
    String form = path.replace("/api/searches", "/beats");

    assertThat(status(Role.READER, "PUT", path, JSON, saved("B", null))).isEqualTo(200);
    assertThat(status(Role.READER, "POST", form, FORM, "name=C")).isEqualTo(303);
    assertThat(status(Role.EDITOR, "DELETE", path, JSON, "")).isEqualTo(404);
    assertThat(send(Role.READER, "GET", path, JSON, "").body()).contains("\"C\"", "\"reader\"");
    assertThat(status(Role.READER, "POST", form + "/remove", FORM, "")).isEqualTo(303);
    assertThat(status(Role.READER, "GET", path, JSON, "")).isEqualTo(404);
  }

  @Test
  void offersAReaderOnlyWhatSheMayChange() {
    beats.add(null, "Courts", "country=GT");

    String page = send(Role.READER, "GET", "/beats", FORM, "").body();
    assertThat(page).contains("Courts").doesNotContain("Rename");
    assertThat(send(Role.READER, "GET", "/?country=GT", FORM, "").body())
        .contains("Save as beat")
        .doesNotContain("for the team");
    assertThat(send(Role.EDITOR, "GET", "/beats", FORM, "").body()).contains("Rename");
    assertThat(send(Role.EDITOR, "GET", "/?country=GT", FORM, "").body()).contains("for the team");
  }

  @Test
  void recordsTheFormerNameAndQuery() {
    Beat beat = beats.add(null, "Courts", "country=GT");
    send(Role.EDITOR, "PUT", "/api/searches/" + beat.id(), JSON, saved("Law", "team"));

    AuditEntry entry = audit.page(new AuditFilter("editor", "beat", null), null, 1).getFirst();
    assertThat(entry.before()).contains("Courts", "country=GT");
    assertThat(entry.after()).contains("Law", "country=HN");
  }

  private static String saved(String name, @Nullable String owner) {
    return """
    {"name": "%s", "query": "country=HN"%s}\
    """
        .formatted(name, owner == null ? "" : ", \"owner\": \"" + owner + "\"");
  }

  private int status(Role role, String method, String path, String type, String body) {
    return send(role, method, path, type, body).statusCode();
  }

  private HttpResponse<String> send(
      Role role, String method, String path, String type, String body) {
    String token = tokens.issue(role.word(), "test", ApiToken.Scope.WRITE, null).text();
    return client.send(
        method, path, body, "Authorization", "Bearer " + token, "Content-Type", type);
  }
}
