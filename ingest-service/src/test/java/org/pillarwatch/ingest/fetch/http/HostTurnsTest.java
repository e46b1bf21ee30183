package org.pillarwatch.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarwatch.ingest.address.SharedHost;
import org.pillarwatch.ingest.claim.HostBook;

@Timeout(20)
class HostTurnsTest {

  static final Duration PAUSE = Duration.ofMillis(100);

  @Test
  void pausesBetweenTwoStarts() throws Exception {
    var turns = turns(PAUSE, 2);

    Instant first = turns.inTurn(host("news.example"), true, Instant::now, _ -> Instant.MAX);
    Instant second = turns.inTurn(host("news.example"), true, Instant::now, _ -> Instant.MAX);

    assertThat(Duration.between(first, second)).isGreaterThanOrEqualTo(Duration.ofMillis(90));
  }

  @Test
  void letsDomainsNotWaitForOneAnother() throws Exception {
    var turns = turns(Duration.ofMinutes(1), 1);

    turns.inTurn(host("one.example"), true, () -> true, _ -> false);

    assertThat(turns.<Boolean>inTurn(host("other.example"), true, () -> true, _ -> false)).isTrue();
    assertThat(turns.<Boolean>inTurn(host("one.example"), true, () -> true, _ -> false)).isFalse();
  }

  @Test
  void holdsNoMoreThanSoManyAtOnce() throws Exception {
    var turns = turns(Duration.ZERO, 2);
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        var _ =
            threads.submit(() ->
                turns.inTurn(
                    host("news.example"),
                    true,
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
  void putsOffWhatWouldWaitTooLongForTheOtherReplicas() throws Exception {
    HostBook full =
        new HostBook() {
          @Override
          public Optional<Duration> book(String host, Duration longestWait) {
            return Optional.empty();
          }

          @Override
          public void rest(String host, Duration pause) {}
        };
    var turns = new HostTurns(Duration.ZERO, 1, full, InstantSource.system());

    assertThat(turns.<Boolean>inTurn(host("a.example"), false, () -> true, _ -> false)).isFalse();
    assertThat(turns.<Boolean>inTurn(host("a.example"), true, () -> true, _ -> false))
        .as("booked before")
        .isTrue();
  }

  @Test
  void letsNobodyAskAHostThatRests() throws Exception {
    var turns = turns(Duration.ZERO, 1);

    turns.rest(host("throttling.example"), Duration.ofMinutes(5));

    assertThat(turns.<Boolean>inTurn(host("throttling.example"), true, () -> true, _ -> false))
        .isFalse();
    assertThat(turns.<Boolean>inTurn(host("free.example"), true, () -> true, _ -> false)).isTrue();
  }

  private static HostTurns turns(Duration pause, int concurrency) {
    return new HostTurns(pause, concurrency, HostBook.NONE, InstantSource.system());
  }

  private static SharedHost host(String name) {
    return new SharedHost(name, Duration.ZERO, false);
  }
}
