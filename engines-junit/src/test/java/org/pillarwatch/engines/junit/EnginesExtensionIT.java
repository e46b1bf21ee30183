package org.pillarwatch.engines.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@RequiresKafka
@RequiresPostgreSql
class EnginesExtensionIT {

  @Test
  void handsOverABrokerThatAnswers(RunningKafka kafka) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      assertThat(admin.describeCluster().nodes().get()).hasSize(1);
    }
    assertThat(System.getProperty("spring.kafka.bootstrap-servers"))
        .isEqualTo(kafka.bootstrapServers());
  }

  @Test
  void handsOverADatabaseThatAnswers(FreshDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      assertThat(connection.isValid(1)).isTrue();
    }
    assertThat(System.getProperty("spring.datasource.url")).isEqualTo(database.url());
  }

  @Test
  void givesAnotherClassAnotherDatabase(FreshDatabase database) {
    assertThat(Engines.database(String.class).url()).isNotEqualTo(database.url());
  }

  @Nested
  class Inside {

    @Test
    void sharesTheDatabaseOfTheClassAround(FreshDatabase database) {
      assertThat(database).isEqualTo(Engines.database(EnginesExtensionIT.class));
    }
  }
}
