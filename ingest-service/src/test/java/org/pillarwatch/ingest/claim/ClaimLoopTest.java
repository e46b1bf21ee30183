package org.pillarwatch.ingest.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ClaimLoopTest {

  static final Duration TICK = Duration.ofMillis(10);

  Queue<Integer> due = new ConcurrentLinkedQueue<>(IntStream.range(0, 200).boxed().toList());
  List<Integer> done = new CopyOnWriteArrayList<>();
  List<RuntimeException> troubles = new CopyOnWriteArrayList<>();

  @Test
  void worksOnEverythingWithinItsBounds() throws Exception {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    var loop =
        loop(number -> {
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          Thread.sleep(1);
          underWay.decrementAndGet();
          done.add(number);
        });

    loop.start();
    await().until(() -> done.size() == 200);
    loop.stop(TICK);

    assertThat(done).doesNotHaveDuplicates();
    assertThat(most).hasValueLessThanOrEqualTo(8);
    assertThat(troubles).isEmpty();
  }

  @Test
  void goesOnSoonAfterAllThatWasUnderWayFailedAtOnce() throws Exception {
    long back = System.nanoTime() + Duration.ofMillis(1_500).toNanos();
    var loop =
        loop(number -> {
          if (System.nanoTime() < back) {
            throw new IllegalStateException("no broker");
          }
          done.add(number);
        });

    loop.start();
    await().atMost(Duration.ofSeconds(10)).until(() -> !done.isEmpty());
    loop.stop(TICK);

    assertThat(troubles).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void reportsTroubleAndGoesOn() throws Exception {
    var loop =
        loop(number -> {
          if (number == 3) {
            throw new IllegalStateException("three");
          }
          done.add(number);
        });

    loop.start();
    await().until(() -> done.size() == 199);
    loop.stop(TICK);

    assertThat(troubles).singleElement().satisfies(e -> assertThat(e).hasMessage("three"));
  }

  @Test
  void doesNotSpinWhileClaimingFails() throws Exception {
    var loop =
        new ClaimLoop<Integer>(
            "test",
            8,
            TICK,
            _ -> {
              throw new IllegalStateException("no database");
            },
            done::add,
            troubles::add);

    loop.start();
    Thread.sleep(500);
    loop.stop(TICK);

    assertThat(troubles).hasSize(1);
  }

  @Test
  void letsWorkUnderWayEndBeforeItStops() throws Exception {
    var loop =
        loop(number -> {
          Thread.sleep(100);
          done.add(number);
        });

    loop.start();
    await().until(() -> loop.underWay() == 8);
    loop.stop(Duration.ofSeconds(5));

    assertThat(done).hasSizeGreaterThanOrEqualTo(8);
    assertThat(loop.underWay()).isZero();
  }

  private ClaimLoop<Integer> loop(ClaimLoop.Work<Integer> work) {
    return new ClaimLoop<>("test", 8, TICK, this::claim, work, troubles::add);
  }

  private List<Integer> claim(int most) {
    return Stream.generate(due::poll).limit(most).takeWhile(number -> number != null).toList();
  }
}
