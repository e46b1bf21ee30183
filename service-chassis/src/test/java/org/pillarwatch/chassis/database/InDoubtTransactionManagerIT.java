package org.pillarwatch.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@RequiresPostgreSql
class InDoubtTransactionManagerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final AtomicInteger counted = new AtomicInteger();
  private final JdbcClient direct;
  private final DeafLine line;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  InDoubtTransactionManagerIT(FreshDatabase fresh) throws IOException {
    direct =
        JdbcClient.create(
            new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password()));
    URI server = URI.create(fresh.url().substring("jdbc:".length()));
    line = new DeafLine(new InetSocketAddress(server.getHost(), server.getPort()));
    String throughTheLine = fresh.url().replace(server.getAuthority(), "127.0.0.1:" + line.port());
    var source = new DriverManagerDataSource(throughTheLine, fresh.username(), fresh.password());
    database = JdbcClient.create(source);
    transaction = new TransactionTemplate(new InDoubtTransactionManager(source, PATIENCE));
  }

  @BeforeEach
  void makeTable() {
    direct.sql("drop table if exists article").update();
    direct.sql("create table article (id text)").update();
  }

  @AfterEach
  void closeLine() throws IOException {
    line.close();
  }

  @Test
  void learnsThatACommitIsDoneWhoseAnswerWasLost() {
    line.loseAnswerTo("COMMIT");

    transaction.executeWithoutResult(_ -> insertAndCount());

    assertThat(counted).hasValue(1);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void failsWhenTheServerEndedTheSessionBeforeTheCommit() {
    direct
        .sql(
            """
            create or replace function end_session() returns trigger language plpgsql as
            $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$
            """)
        .update();
    direct
        .sql(
            """
            create constraint trigger last_thing after insert on article
            deferrable initially deferred for each row execute function end_session()
            """)
        .update();

    assertThatException().isThrownBy(() -> transaction.executeWithoutResult(_ -> insertAndCount()));

    assertThat(counted).hasValue(0);
    assertThat(stored()).isZero();
  }

  @Test
  void failsWhenNobodyTellsHowItEnded() {
    line.dieAtAnswerTo("COMMIT");

    assertThatException().isThrownBy(() -> transaction.executeWithoutResult(_ -> insertAndCount()));

    assertThat(counted).hasValue(0);
  }

  @Test
  void commitsWhatChangesNothing() {
    Long stored = transaction.execute(_ -> stored(database));

    assertThat(stored).isZero();
  }

  private void insertAndCount() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            counted.incrementAndGet();
          }
        });
    database.sql("insert into article values ('one')").update();
  }

  private long stored() {
    return stored(direct);
  }

  private static long stored(JdbcClient by) {
    return by.sql("select count(*) from article").query(Long.class).single();
  }
}
