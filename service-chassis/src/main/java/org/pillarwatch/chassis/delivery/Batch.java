package org.pillarwatch.chassis.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of one poll on their way through a stage, each as what the last step made of it.
 *
 * <p>A record that a step fails on is poison and leaves the batch; its neighbours go on. A failure
 * that {@linkplain FailureClassifier passes} is thrown instead, so that the whole poll waits and is
 * tried again: each step must bear being repeated. {@link #finish()} ends the way. For one thread.
 *
 * @param <T> what the last step made of a record
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

  /** Takes a step with each record by itself, in order. */
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
   * Takes a step with all records at once. When it fails, each half is tried by itself, down to the
   * record at fault.
   *
   * @param step does all of it or nothing, and gives what it made of each record, in order
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

  /** What the last step made of the records that came so far, in order. */
  public List<T> values() {
    return items.stream().map(Item::value).toList();
  }

  /**
   * Moves the poison of all steps to the dead letters. It comes last, so that an outage met on the
   * way does not write the same letters again with every try.
   *
   * @return how many there were
   * @throws RuntimeException when the broker does not take one: nothing may be passed over
   */
  public int finish() {
    for (Poison each : poison) {
      deadLetters.accept(each);
      pulse.beat();
    }
    return poison.size();
  }
}
