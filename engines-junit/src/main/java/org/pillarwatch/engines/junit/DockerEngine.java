package org.pillarwatch.engines.junit;

import java.io.IOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * Checks whether containers can be started here, before Testcontainers is asked: it retries a pull
 * for two minutes an image, which an engine without a way to a registry makes six of.
 */
final class DockerEngine {

  private static final Logger log = LoggerFactory.getLogger(DockerEngine.class);

  private final Map<String, String> environment;

  DockerEngine(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Returns whether a Docker engine answers that has or can pull all required images. */
  boolean isUsable() {
    Optional<Path> socket = socket();
    if (socket.isPresent()) {
      for (String image : imagesNeeded()) {
        if (!has(socket.get(), image)) {
          log.info("docker_socket={} missing_image={}", socket.get(), image);
          return false;
        }
      }
    } else if (!environment.containsKey("DOCKER_HOST")) {
      return false;
    }
    return DockerClientFactory.instance().isDockerAvailable();
  }

  private Optional<Path> socket() {
    String host = environment.getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
    return Optional.of(URI.create(host))
        .filter(address -> address.getScheme().equals("unix"))
        .map(address -> Path.of(address.getPath()))
        .filter(Files::exists);
  }

  private List<String> imagesNeeded() {
    List<String> images =
        new ArrayList<>(List.of(ContainerSupply.KAFKA, ContainerSupply.POSTGRESQL));
    if (!Boolean.parseBoolean(environment.get("TESTCONTAINERS_RYUK_DISABLED"))) {
      images.add("testcontainers/ryuk:0.14.0");
    }
    if (Files.exists(Path.of("/.dockerenv"))
        && !environment.containsKey("TESTCONTAINERS_HOST_OVERRIDE")) {
      // Inside a container Testcontainers starts another one to find the host's address.
      images.add("alpine:3.17");
    }
    return images;
  }

  private static boolean has(Path socket, String image) {
    String inspection = "GET /images/" + image + "/json";
    if (succeeds(socket, inspection)) {
      return true;
    }
    int colon = image.lastIndexOf(':');
    return succeeds(
            socket,
            "POST /images/create?fromImage=%s&tag=%s"
                .formatted(image.substring(0, colon), image.substring(colon + 1)))
        && succeeds(socket, inspection);
  }

  /** Uses HTTP/1.0, so that the response ends with the stream. */
  private static boolean succeeds(Path socket, String request) {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      channel.write(
          ByteBuffer.wrap(
              (request + " HTTP/1.0\r\nHost: docker\r\nContent-Length: 0\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII)));
      String answer =
          new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
      return answer.matches("(?s)HTTP/1\\.[01] 200 .*");
    } catch (IOException e) {
      log.info("docker_socket={} unreachable={}", socket, e.getMessage());
      return false;
    }
  }
}
