package org.pillarwatch.store.story.decide;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which numbers stand under a hash, in little room: pairs sorted by hash, each as the differences
 * to the one before. Hashes are to be spread evenly over all 32 bits. Immutable.
 */
final class PackedPostings {

  static final PackedPostings EMPTY = new PackedPostings(new int[2], new byte[0], 0);

  /** Pairs that are read, on average, to find one hash. */
  private static final int PAIRS_A_BLOCK = 16;

  /** Offsets of the blocks, and the end of the last one. */
  private final int[] starts;

  private final byte[] pairs;
  private final int size;

  private PackedPostings(int[] starts, byte[] pairs, int size) {
    this.starts = starts;
    this.pairs = pairs;
    this.size = size;
  }

  int size() {
    return size;
  }

  /** Hands over every number under a hash, lowest first. */
  void forEach(int hash, IntConsumer action) {
    int block = block(hash, starts.length - 1);
    Varints row = new Varints(pairs, starts[block]);
    long wanted = Integer.toUnsignedLong(hash);
    long last = first(block, starts.length - 1) - 1;
    int value = 0;
    while (row.at() < starts[block + 1]) {
      int difference = row.next();
      last += Integer.toUnsignedLong(difference);
      if (last > wanted) {
        return;
      }
      value = row.next() + (difference == 0 ? value : 0);
      if (last == wanted) {
        action.accept(value);
      }
    }
  }

  /**
   * These pairs and others.
   *
   * @param others ascending, each a hash in its upper and a number in its lower half, as unsigned
   *     numbers; none that is here already
   */
  PackedPostings with(long[] others) {
    var writer = new Writer(size + others.length, pairs.length + 6 * others.length);
    var reader = new Reader();
    int at = 0;
    while (reader.hasPair || at < others.length) {
      boolean takesHere =
          at == others.length
              || (reader.hasPair && Long.compareUnsigned(reader.pair, others[at]) < 0);
      if (takesHere) {
        writer.add(reader.pair);
        reader.read();
      } else {
        writer.add(others[at++]);
      }
    }
    return writer.packed();
  }

  private static int block(int hash, int blocks) {
    return (int) ((Integer.toUnsignedLong(hash) * blocks) >>> 32);
  }

  /** The lowest hash of a block. */
  private static long first(int block, int blocks) {
    return (((long) block << 32) + blocks - 1) / blocks;
  }

  /** Reads all pairs in their order. */
  private final class Reader {

    private final Varints row = new Varints(pairs, 0);
    private int block = -1;
    private long hash;
    private int value;
    private long pair;
    private boolean hasPair;

    Reader() {
      read();
    }

    void read() {
      hasPair = row.at() < pairs.length;
      if (!hasPair) {
        return;
      }
      while (row.at() >= starts[block + 1]) {
        block++;
        hash = first(block, starts.length - 1) - 1;
      }
      int difference = row.next();
      hash += Integer.toUnsignedLong(difference);
      value = row.next() + (difference == 0 ? value : 0);
      pair = hash << 32 | value;
    }
  }

  /** Writes pairs that come in their order. */
  private static final class Writer {

    private final int[] starts;
    private final int size;
    private final Varints row;
    private int block = -1;
    private long hash;
    private int value;

    Writer(int size, int room) {
      this.starts = new int[2 + size / PAIRS_A_BLOCK];
      this.size = size;
      this.row = new Varints(room);
    }

    void add(long pair) {
      long nextHash = pair >>> 32;
      int nextValue = (int) pair;
      int blocks = starts.length - 1;
      int nextBlock = block((int) nextHash, blocks);
      if (nextBlock != block) {
        Arrays.fill(starts, block + 1, nextBlock + 1, row.at());
        block = nextBlock;
        hash = first(block, blocks) - 1;
      }
      row.add((int) (nextHash - hash));
      row.add(nextHash == hash ? nextValue - value : nextValue);
      hash = nextHash;
      value = nextValue;
    }

    PackedPostings packed() {
      Arrays.fill(starts, block + 1, starts.length, row.at());
      return new PackedPostings(starts, row.written(), size);
    }
  }
}
