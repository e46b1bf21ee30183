package org.pillarwatch.chassis.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pillarwatch.chassis.background.TaskProgress.State;
import tools.jackson.databind.json.JsonMapper;

class BackgroundTaskTest {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  /** Scope of a run in these tests. */
  record Years(@Nullable Integer from, int to) {}

  final BackgroundTask<Years> task =
      new BackgroundTask<>("recount", new Years(null, 0), InstantSource.fixed(NOON));

  @Test
  void countsTheRecordsOfARun() {
    task.start(
        new Years(1, 2),
        0,
        () -> {
          task.found(3);
          task.add(2, 1);
          task.add(1, 0);
        });

    assertThat(ended())
        .isEqualTo(new TaskProgress<>(State.DONE, new Years(1, 2), 3, 3, 1, NOON, NOON, null));
  }

  @Test
  void executesOneRunAtATime() {
    var go = new CountDownLatch(1);

    assertThat(task.start(new Years(1, 2), 0, go::await)).isPresent();
    assertThat(task.start(new Years(3, 4), 0, () -> {})).isEmpty();
    go.countDown();

    assertThat(ended().scope()).isEqualTo(new Years(1, 2));
    assertThat(task.start(new Years(3, 4), 0, () -> {})).isPresent();
  }

  @Test
  void reportsWhyARunFailed() {
    task.start(
        new Years(1, 2),
        5,
        () -> {
          throw new IllegalStateException("no such year");
        });

    assertThat(ended().state()).isEqualTo(State.STOPPED);
    assertThat(ended().failure()).isEqualTo("no such year");
    assertThat(ended().records()).isEqualTo(5);
  }

  @Test
  void stopsARunWithTheService() {
    var started = new CountDownLatch(1);
    task.start(
        new Years(1, 2),
        0,
        () -> {
          started.countDown();
          new CountDownLatch(1).await();
        });
    await().until(() -> started.getCount() == 0);

    task.stop();

    assertThat(ended().state()).isEqualTo(State.STOPPED);
  }

  @Test
  void showsTheScopeBesideTheCounts() {
    assertThat(new JsonMapper().writeValueAsString(task.progress()))
        .isEqualTo(
            "{\"state\":\"NEVER_STARTED\",\"from\":null,\"to\":0,\"records\":0,\"done\":0,"
                + "\"refused\":0,\"startedAt\":null,\"finishedAt\":null,\"failure\":null}");
  }

  private TaskProgress<Years> ended() {
    return await().until(task::progress, progress -> !task.isRunning());
  }
}
