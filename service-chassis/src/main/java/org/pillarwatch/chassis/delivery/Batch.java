package org.pillarwatch.chassis.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of one poll as they pass through a stage, each as the result of the last step.
 *
 * <p>A record that makes a step fail is poison and leaves the batch; the others continue. A
 * {@linkplain FailureClassifier transient} failure is thrown instead, so that the whole poll is
 * retried: each step must be idempotent. {@link #finish()} is the last call. Not thread-safe.
 *
 * @param <T> result of the last step
 */
public final class Batch<T> {

  private record Item<T>(ConsumerRecord<String, byte @Nullable []> origin, T value) {}

  private final List<Item<T>> items;
  private final List<Poison> poison;
  private final Consumer<Poison> deadLetters;
  private final ListenerHeartbeat pulse;

  private Batch(
      List<Item<T>> items,
      List<Poison> poison,
      Consumer<Poison> deadLetters,
      ListenerHeartbeat pulse) {
    this.items = items;
    this.poison = poison;
    this.deadLetters = deadLetters;
    this.pulse = pulse;
  }

  static Batch<ConsumerRecord<String, byte @Nullable []>> of(
      List<ConsumerRecord<String, byte @Nullable []>> records,
      Consumer<Poison> deadLetters,
      ListenerHeartbeat pulse) {
    List<Item<ConsumerRecord<String, byte @Nullable []>>> items = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte @Nullable []> origin : records) {
      items.add(new Item<ConsumerRecord<String, byte @Nullable []>>(origin, origin));
    }
    return new Batch<ConsumerRecord<String, byte @Nullable []>>(
        items, new ArrayList<>(), deadLetters, pulse);
  }

  /** Applies a step to each record separately, in order. */
  public <R> Batch<R> each(Function<? super T, ? extends R> step) {
    List<Item<R>> done = new ArrayList<>(items.size());
    for (Item<T> item : items) {
      try {
        done.add(new Item<>(item.origin(), step.apply(item.value())));
      } catch (RuntimeException | Error failure) {
        poison.add(Poison.of(item.origin(), failure));
      }
      pulse.beat();
    }
    return next(done);
  }

  /**
   * Applies a step to all records at once. When it fails, the batch is bisected down to the faulty
   * record.
   *
   * @param step atomic; returns the result of each record, in order
   */
  public <R> Batch<R> together(Function<? super List<T>, ? extends List<R>> step) {
    List<Item<R>> done = new ArrayList<>(items.size());
    if (!items.isEmpty()) {
      halve(items, step, done);
    }
    return next(done);
  }

  private <R> void halve(
      List<Item<T>> part, Function<? super List<T>, ? extends List<R>> step, List<Item<R>> done) {
    try {
      List<R> results = step.apply(part.stream().map(Item::value).toList());
      for (int i = 0; i < part.size(); i++) {
        done.add(new Item<>(part.get(i).origin(), results.get(i)));
      }
      pulse.beat();
    } catch (RuntimeException | Error failure) {
      pulse.beat();
      Poison suspect = Poison.of(part.getFirst().origin(), failure);
      if (part.size() == 1) {
        poison.add(suspect);
      } else {
        int half = part.size() / 2;
        halve(part.subList(0, half), step, done);
        halve(part.subList(half, part.size()), step, done);
      }
    }
  }

  private <R> Batch<R> next(List<Item<R>> done) {
    return new Batch<>(done, poison, deadLetters, pulse);
  }

  /** The results of the last step for the remaining records, in order. */
  public List<T> values() {
    return items.stream().map(Item::value).toList();
  }

  /**
   * Publishes the poison of all steps to the dead-letter topic. It comes last, so that retries
   * after a transient failure do not publish the same letters again.
   *
   * @return the number of poison records
   * @throws RuntimeException when the broker does not acknowledge one: no record may be skipped
   */
  public int finish() {
    for (Poison each : poison) {
      deadLetters.accept(each);
      pulse.beat();
    }
    return poison.size();
  }
}
