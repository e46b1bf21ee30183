package org.pillarwatch.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

  @TempDir Path directory;

  @Test
  void keepsItsTopicsOverARestart() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory);
        Admin admin = admin(kafka)) {
      admin.createTopics(List.of(new NewTopic("news", 2, (short) 1))).all().get();
    }

    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory);
        Admin admin = admin(kafka)) {
      assertThat(admin.listTopics().names().get()).isEqualTo(Set.of("news"));
    }
  }

  @Test
  void refusesADirectoryInUse() {
    try (EmbeddedKafka _ = EmbeddedKafka.start(directory)) {
      assertThatThrownBy(() -> EmbeddedKafka.start(directory))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("in use");
    }
  }

  @Test
  void namesAPortThatIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedKafka.start(directory, other.getLocalPort()))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("port " + other.getLocalPort());
    }
  }

  private static Admin admin(EmbeddedKafka kafka) {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }
}
