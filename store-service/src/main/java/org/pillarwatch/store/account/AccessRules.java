package org.pillarwatch.store.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Which role each endpoint needs: the first rule that matches counts. What no rule names is for
 * operators.
 */
final class AccessRules {

  /**
   * A rule.
   *
   * @param method of the request; null for all
   * @param path pattern of Spring's {@code PathPattern}
   * @param role the least role; null when nobody has to sign in
   */
  record Rule(@Nullable HttpMethod method, String path, @Nullable Role role) {

    PathPatternRequestMatcher matcher() {
      var paths = PathPatternRequestMatcher.withDefaults();
      return method == null ? paths.matcher(path) : paths.matcher(method, path);
    }
  }

  static final List<Rule> ALL =
      List.of(
          open("/sign-in"),
          open("/error"),
          open("/desk.css"),
          open("/*.js"),
          open("/favicon.svg"),
          open("/webjars/**"),
          // Of operators, reading too: letters hold whatever was sent.
          all("/dead-letters/**", Role.OPERATOR),
          all("/api/dead-letters/**", Role.OPERATOR),
          all("/api/republish", Role.OPERATOR),
          all("/accounts/**", Role.OPERATOR),
          all("/api/accounts/**", Role.OPERATOR),
          all("/audit", Role.OPERATOR),
          all("/api/audit", Role.OPERATOR),
          all("/api/audit.ndjson", Role.OPERATOR),
          all("/actuator/**", Role.OPERATOR),
          // Corrections are the newsroom's work.
          post("/articles/*/corrections", Role.EDITOR),
          post("/api/articles/*/corrections", Role.EDITOR),
          get("/api/corrections", Role.EDITOR),
          post("/stories/*/corrections/**", Role.EDITOR),
          all("/api/story-corrections/**", Role.EDITOR),
          post("/mine/assigned", Role.EDITOR),
          post("/mine/notes/**", Role.EDITOR),
          // What a person reads, keeps and saves.
          post("/me", Role.READER),
          post("/mine/**", Role.READER),
          all("/beats/**", Role.READER),
          all("/api/searches/**", Role.READER),
          get("/desk/counts", Role.READER),
          // One's own account.
          all("/account/**", Role.READER),
          all("/api/tokens/**", Role.READER),
          post("/sign-out", Role.READER),
          // Reading.
          get("/", Role.READER),
          get("/live", Role.READER),
          get("/desk/arrivals", Role.READER),
          get("/topics.css", Role.READER),
          get("/help/**", Role.READER),
          get("/articles/*", Role.READER),
          get("/articles/*/why-not", Role.READER),
          get("/stories", Role.READER),
          get("/stories/*", Role.READER),
          get("/api/articles/**", Role.READER),
          get("/api/articles.atom", Role.READER),
          get("/api/stories/**", Role.READER),
          get("/api/counts", Role.READER),
          get("/api/histogram", Role.READER),
          get("/api/matrix", Role.READER),
          get("/api/taxonomies", Role.READER),
          get("/v3/api-docs/**", Role.READER),
          get("/v3/api-docs.yaml", Role.READER),
          get("/swagger-ui/**", Role.READER),
          get("/swagger-ui.html", Role.READER));

  private AccessRules() {}

  private static Rule open(String path) {
    return new Rule(null, path, null);
  }

  private static Rule all(String path, Role role) {
    return new Rule(null, path, role);
  }

  private static Rule get(String path, Role role) {
    return new Rule(HttpMethod.GET, path, role);
  }

  private static Rule post(String path, Role role) {
    return new Rule(HttpMethod.POST, path, role);
  }
}
