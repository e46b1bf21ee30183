package org.pillarwatch.chassis.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The access rule over real HTTP, header by header. */
class AccessIT {

  private @Nullable ConfigurableApplicationContext service;

  @AfterEach
  void stop() {
    if (service != null) {
      service.close();
    }
  }

  @Nested
  class WithoutAPassword {

    @Test
    void answersThisMachine() throws IOException {
      start("server.address=127.0.0.1");

      assertThat(status("GET /news", "Host: localhost")).isEqualTo(200);
      assertThat(status("POST /news", "Host: 127.0.0.1")).isEqualTo(200);
    }

    @Test
    void refusesAForeignNameForThisMachine() throws IOException {
      start("server.address=127.0.0.1");

      assertThat(status("GET /news", "Host: rebound.example")).isEqualTo(421);
    }

    @Test
    void refusesChangesFromPagesOfOtherSites() throws IOException {
      start("server.address=127.0.0.1");

      assertThat(status("POST /news", "Host: localhost", "Sec-Fetch-Site: cross-site"))
          .isEqualTo(403);
      assertThat(status("POST /news", "Host: localhost", "Origin: https://evil.example"))
          .isEqualTo(403);
      assertThat(status("POST /news", "Host: localhost", "Origin: http://localhost"))
          .isEqualTo(200);
    }

    @Test
    void doesNotListenBeyondThisMachine() {
      assertThatExceptionOfType(Exception.class)
          .isThrownBy(() -> start("server.address=0.0.0.0"))
          .havingRootCause()
          .isInstanceOf(UnprotectedAddressException.class)
          .withMessageContaining("0.0.0.0");
    }
  }

  @Nested
  class WithAPassword {

    @Test
    void answersWhoKnowsIt() throws IOException {
      start("server.address=127.0.0.1", "pillarwatch.access.password=s3cret");

      assertThat(status("GET /news", "Host: desk.example", basic("pillarwatch:s3cret")))
          .isEqualTo(200);
    }

    @Test
    void refusesWhoDoesNot() throws IOException {
      start("server.address=127.0.0.1", "pillarwatch.access.password=s3cret");

      assertThat(status("GET /news", "Host: desk.example")).isEqualTo(401);
      assertThat(status("GET /news", "Host: desk.example", basic("pillarwatch:guess")))
          .isEqualTo(401);
    }
  }

  @Nested
  class AnOpenDoor {

    @Test
    void letsEverybodyInByAnyName() throws IOException {
      start("server.address=127.0.0.1");
      assertThat(status("POST /door/17", "Host: desk.example")).isEqualTo(200);
      requireNonNull(service).close();

      start("server.address=127.0.0.1", "pillarwatch.access.password=s3cret");
      assertThat(status("POST /door/17", "Host: desk.example")).isEqualTo(200);
    }

    @Test
    void leadsNowhereElse() throws IOException {
      start("server.address=127.0.0.1", "pillarwatch.access.password=s3cret");

      for (String path :
          new String[] {
            "/door",
            "/door/17/more",
            "/door/../news",
            "/door/..;/news",
            "/door/%2e%2e/news",
            "/news?/door/17",
            "//door/17"
          }) {
        assertThat(status("GET " + path, "Host: desk.example")).as(path).isIn(400, 401, 403, 404);
      }
      assertThat(status("POST /door/17", "Host: desk.example", "Origin: https://evil.example"))
          .isIn(401, 403);
    }
  }

  private void start(String... settings) {
    service =
        new SpringApplicationBuilder(TinyService.class)
            .properties("server.port=0", "spring.main.banner-mode=off")
            .properties(settings)
            .run();
  }

  /** The status of a request whose headers are just these. */
  private int status(String request, String... headers) throws IOException {
    int port =
        requireNonNull(service)
            .getEnvironment()
            .getRequiredProperty("local.server.port", Integer.class);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        InputStream in = socket.getInputStream()) {
      String head =
          request
              + " HTTP/1.1\r\n"
              + String.join("\r\n", headers)
              + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(UTF_8));
      String answer = new String(in.readAllBytes(), UTF_8);
      return Integer.parseInt(answer.substring(9, 12));
    }
  }

  private static String basic(String credentials) {
    return "Authorization: Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration(exclude = KafkaAutoConfiguration.class)
  @Import({AccessConfiguration.class, News.class})
  static class TinyService {

    @Bean
    PublicPath door() {
      return new PublicPath("/door/*");
    }
  }

  @RestController
  static class News {

    @GetMapping("/news")
    String read() {
      return "calm";
    }

    @PostMapping("/door/{id}")
    String call() {
      return "heard";
    }

    @PostMapping("/news")
    String change() {
      return "changed";
    }
  }
}
