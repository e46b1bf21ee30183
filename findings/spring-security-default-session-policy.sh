#!/usr/bin/env bash
# Spring Security 7.1.2 saves a session for each authenticated request once the default session policy is set explicitly
#
# IF_REQUIRED is the default of sessionCreationPolicy. Expected: setting it changes nothing. Seen: without it a request
# with Basic authentication makes no session, with it every such request makes one, since any call of
# sessionCreationPolicy brings back the filter that saves the authentication after the fact. With sessions in a
# database each request of a program adds a row. Asking for the newer behaviour too is refused at the start.
#
# Needs bash, mvn and a JDK 21 or newer (JAVA_HOME, or java on the PATH). Exit status 0: seen as described; 1: it has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework.security</groupId><artifactId>spring-security-config</artifactId><version>7.1.2</version></dependency>
    <dependency><groupId>org.springframework.security</groupId><artifactId>spring-security-web</artifactId><version>7.1.2</version></dependency>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-webmvc</artifactId><version>7.0.10</version></dependency>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-test</artifactId><version>7.0.10</version></dependency>
    <dependency><groupId>jakarta.servlet</groupId><artifactId>jakarta.servlet-api</artifactId><version>6.1.0</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory="$work/lib" >"$work/mvn.log" 2>&1 || { cat "$work/mvn.log" >&2; exit 2; }
cat >"$work/Finding.java" <<'JAVA'
import jakarta.servlet.Filter;
import java.util.Base64;
import org.springframework.context.annotation.*;
import org.springframework.mock.web.*;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.*;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

public class Finding {

  static boolean same = true;

  static void seen(String what, Object actual, Object asDescribed) {
    boolean equal = String.valueOf(actual).equals(String.valueOf(asDescribed));
    same &= equal;
    System.out.printf("%s: %s%s%n", what, actual, equal ? "" : "   <- changed, was " + asDescribed);
  }

  @Configuration
  static class Users {
    @Bean UserDetailsService users() {
      return new InMemoryUserDetailsManager(User.withUsername("ana").password("{noop}secret").roles("USER").build());
    }
  }

  static HttpSecurity basic(HttpSecurity http) throws Exception {
    return http.httpBasic(Customizer.withDefaults()).authorizeHttpRequests(all -> all.anyRequest().authenticated());
  }

  @Configuration @EnableWebSecurity @Import(Users.class)
  static class AsShipped {
    @Bean SecurityFilterChain chain(HttpSecurity http) throws Exception { return basic(http).build(); }
  }

  @Configuration @EnableWebSecurity @Import(Users.class)
  static class DefaultSetExplicitly {
    @Bean SecurityFilterChain chain(HttpSecurity http) throws Exception {
      return basic(http).sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED)).build();
    }
  }

  @Configuration @EnableWebSecurity @Import(Users.class)
  static class BothAsked {
    @Bean SecurityFilterChain chain(HttpSecurity http) throws Exception {
      return basic(http).sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED)
          .requireExplicitAuthenticationStrategy(true)).build();
    }
  }

  /** Status and whether a session was made by one authenticated request. */
  static String ask(Class<?> configuration) throws Exception {
    try (var context = new AnnotationConfigWebApplicationContext()) {
      context.setServletContext(new MockServletContext());
      context.register(configuration);
      context.refresh();
      var request = new MockHttpServletRequest("GET", "/feed");
      request.addHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString("ana:secret".getBytes()));
      var response = new MockHttpServletResponse();
      context.getBean("springSecurityFilterChain", Filter.class).doFilter(request, response, new MockFilterChain());
      return response.getStatus() + (request.getSession(false) == null ? ", no session" : ", a session");
    }
  }

  public static void main(String[] arguments) throws Exception {
    seen("no policy set", ask(AsShipped.class), "200, no session");
    seen("the default policy set", ask(DefaultSetExplicitly.class), "200, a session");
    String refused = "started";
    try {
      ask(BothAsked.class);
    } catch (Exception e) {
      refused = "refused";
    }
    seen("with explicit authentication as well", refused, "refused");
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java" 2>"$work/log" || { status=$?; tail -5 "$work/log" >&2; exit "$status"; }
