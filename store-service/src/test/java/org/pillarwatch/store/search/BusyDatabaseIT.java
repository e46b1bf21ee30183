package org.pillarwatch.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.ServiceClient;
import org.pillarwatch.store.StoreWithoutKafka;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What readers are answered while every connection for searches is in use. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(properties = "spring.datasource.hikari.connection-timeout=500")
class BusyDatabaseIT {

  @Autowired
  @Qualifier("readingPool")
  HikariDataSource pool;

  @LocalServerPort int port;

  @Test
  void asksThemToTryAgain() throws SQLException {
    var service = new ServiceClient(port);
    List<Connection> taken = new ArrayList<>();
    try {
      while (taken.size() < pool.getMaximumPoolSize()) {
        taken.add(pool.getConnection());
      }

      HttpResponse<String> list = service.get("/api/articles");
      assertThat(list.statusCode()).isEqualTo(503);
      assertThat(list.body()).contains("try again in a few seconds");
      assertThat(list.headers().firstValue("Retry-After")).hasValue("2");
      HttpResponse<String> page = service.get("/");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("try again in a few seconds");
    } finally {
      for (Connection each : taken) {
        each.close();
      }
    }
    assertThat(service.get("/api/articles").statusCode()).isEqualTo(200);
  }
}
