package org.pillarwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HostTurnsTest {

  static final Duration PAUSE = Duration.ofMillis(100);

  @Test
  void pausesBetweenTwoStarts() throws Exception {
    var turns = new HostTurns(PAUSE, 2, InstantSource.system());

    Instant first = turns.inTurn("news.example", Instant::now, _ -> Instant.MAX);
    Instant second = turns.inTurn("news.example", Instant::now, _ -> Instant.MAX);

    assertThat(Duration.between(first, second)).isGreaterThanOrEqualTo(Duration.ofMillis(90));
  }

  @Test
  void letsDomainsNotWaitForOneAnother() throws Exception {
    var turns = new HostTurns(Duration.ofMinutes(1), 1, InstantSource.system());

    turns.inTurn("one.example", () -> true, _ -> false);

    assertThat(turns.<Boolean>inTurn("other.example", () -> true, _ -> false)).isTrue();
    assertThat(turns.<Boolean>inTurn("one.example", () -> true, _ -> false)).isFalse();
  }

  @Test
  void holdsNoMoreThanSoManyAtOnce() throws Exception {
    var turns = new HostTurns(Duration.ZERO, 2, InstantSource.system());
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        var _ =
            threads.submit(() ->
                turns.inTurn(
                    "news.example",
                    () -> {
                      most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                      Thread.sleep(5);
                      return underWay.decrementAndGet();
                    },
                    _ -> -1));
      }
    }
    assertThat(most).hasValue(2);
  }

  @Test
  void saysWhichDomainsRest() throws Exception {
    var turns = new HostTurns(Duration.ZERO, 1, InstantSource.system());
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    var busy =
        Thread.startVirtualThread(() -> {
          try {
            turns.inTurn("busy.example", () -> wait(started, end), _ -> true);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    started.await();
    turns.rest("throttling.example", Duration.ofMinutes(5));
    turns.inTurn("free.example", () -> true, _ -> false);

    assertThat(turns.resting()).containsExactlyInAnyOrder("busy.example", "throttling.example");
    end.countDown();
    busy.join();
    assertThat(turns.resting()).containsExactly("throttling.example");
  }

  private static boolean wait(CountDownLatch started, CountDownLatch end)
      throws InterruptedException {
    started.countDown();
    end.await();
    return true;
  }
}
