package org.pillarwatch.ledger.origin;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.pillarwatch.ledger.origin.LedgerEntry.Way;

/**
 * Generates publications: mostly new articles, sometimes changed ones, ones that a second feed
 * repeats, late ones, ones with an impossible date. The same seed gives the same sequence. Not
 * thread-safe.
 */
public final class Press {

  private static final double CHANGED = 0.14;
  private static final double REPEATED = CHANGED + 0.08;
  private static final double LATE = REPEATED + 0.06;
  private static final double MISDATED = LATE + 0.04;

  /** Corrections concern only the most recent articles. */
  private static final int RECENT = 100;

  private static final List<Dating> MISDATINGS =
      List.of(Dating.MISSING, Dating.YEAR_ONE, Dating.FAR_FUTURE);

  private final Ledger ledger;
  private final Origin origin;
  private final InstantSource clock;
  private final SplittableRandom random;
  private final List<Shown> recent = new ArrayList<>();
  private int last;

  /** An article and its feed. */
  private record Shown(int article, int feed) {}

  /** Creates a generator for a seed. */
  public Press(Ledger ledger, Origin origin, InstantSource clock, long seed) {
    this.ledger = ledger;
    this.origin = origin;
    this.clock = clock;
    this.random = new SplittableRandom(seed);
  }

  /** Publishes one item in a feed. */
  public void publish() {
    double choice = random.nextDouble();
    if (choice < CHANGED && !recent.isEmpty()) {
      change();
    } else if (choice < REPEATED && !recent.isEmpty()) {
      repeat();
    } else {
      publishNew(dating(choice));
    }
  }

  private Dating dating(double choice) {
    if (choice >= REPEATED && choice < LATE) {
      return Dating.LATE;
    }
    return choice >= LATE && choice < MISDATED
        ? MISDATINGS.get(random.nextInt(MISDATINGS.size()))
        : Dating.TRUE;
  }

  private void publishNew(Dating dating) {
    LedgerEntry article = next(Way.FEED, dating);
    Shown shown = new Shown(article.number(), random.nextInt(origin.feeds()));
    recent.add(shown);
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
    ledger.write(article);
    origin.show(shown.feed(), article);
  }

  private void change() {
    Shown shown = anyRecent();
    LedgerEntry changed = ledger.entry(shown.article()).orElseThrow().changed(clock.instant());
    ledger.write(changed);
    origin.show(shown.feed(), changed);
  }

  private void repeat() {
    Shown shown = anyRecent();
    origin.show(random.nextInt(origin.feeds()), ledger.entry(shown.article()).orElseThrow());
  }

  private Shown anyRecent() {
    return recent.get(random.nextInt(recent.size()));
  }

  /** The next article, for the caller to send to a topic and to record in the ledger. */
  public LedgerEntry nextForTopic() {
    return next(Way.TOPIC, Dating.TRUE);
  }

  private LedgerEntry next(Way way, Dating dating) {
    last++;
    return new LedgerEntry(last, 1, origin.address(last), way, dating, clock.instant());
  }
}
