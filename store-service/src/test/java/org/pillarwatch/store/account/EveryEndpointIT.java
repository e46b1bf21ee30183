package org.pillarwatch.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.StoreWithoutKafka;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Each endpoint of the store with each role, over HTTP. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(properties = "pillarwatch.access.password=" + SignedInIT.SHARED)
class EveryEndpointIT {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired Accounts accounts;
  @Autowired ApiTokens tokens;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Role, String> keys = new EnumMap<>(Role.class);

  /** A method and a path without variables. */
  private record Endpoint(HttpMethod method, String path) {}

  @BeforeEach
  void addOneOfEachRole() {
    jdbc.sql("truncate account, api_token cascade").update();
    for (Role role : Role.values()) {
      accounts.add(new NewAccount(role.word(), role.word(), role, "a long password"));
      keys.put(role, tokens.issue(role.word(), "test", ApiToken.Scope.WRITE, null).text());
    }
  }

  @Test
  void isNamedByARule() {
    assertThat(endpoints())
        .hasSizeGreaterThan(40)
        .allSatisfy(endpoint ->
            assertThat(rules(endpoint))
                .as("no rule of AccessRules names %s", endpoint)
                .isNotEmpty());
  }

  @Test
  void servesTheRolesOfItsRuleAndRefusesTheOthers() {
    assertSoftly(softly -> {
      for (Endpoint endpoint : endpoints()) {
        Role least = rules(endpoint).getFirst().role();
        for (Role role : Role.values()) {
          boolean isRefused = status(endpoint, keys.getOrDefault(role, "")) == 403;
          softly
              .assertThat(isRefused)
              .as("%s as %s", endpoint, role)
              .isEqualTo(least != null && role.compareTo(least) < 0);
        }
        softly
            .assertThat(status(endpoint, "") == 401)
            .as("%s as nobody", endpoint)
            .isEqualTo(least != null);
      }
    });
  }

  private static List<AccessRules.Rule> rules(Endpoint endpoint) {
    PathContainer path = PathContainer.parsePath(endpoint.path());
    return AccessRules.ALL.stream()
        .filter(rule -> rule.method() == null || rule.method().equals(endpoint.method()))
        .filter(rule -> PathPatternParser.defaultInstance.parse(rule.path()).matches(path))
        .toList();
  }

  private List<Endpoint> endpoints() {
    List<Endpoint> endpoints = new ArrayList<>();
    mappings
        .getHandlerMethods()
        .forEach((info, method) -> {
          Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
          for (String pattern : info.getPatternValues()) {
            String path = pattern.replaceAll("\\{[^}]+}", "1");
            if (methods.isEmpty()) {
              endpoints.add(new Endpoint(HttpMethod.GET, path));
            }
            methods.forEach(each -> endpoints.add(new Endpoint(each.asHttpMethod(), path)));
          }
        });
    return endpoints;
  }

  private int status(Endpoint endpoint, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + endpoint.path()))
            .timeout(Duration.ofSeconds(30))
            .method(endpoint.method().name(), HttpRequest.BodyPublishers.noBody());
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      // Some answers never end.
      HttpResponse<InputStream> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close();
      return answer.statusCode();
    } catch (IOException e) {
      throw new AssertionError(endpoint.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
