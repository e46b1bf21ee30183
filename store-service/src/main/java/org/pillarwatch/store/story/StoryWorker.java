package org.pillarwatch.store.story;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.store.story.decide.StoryConstraints;
import org.pillarwatch.store.story.decide.StoryDecider;
import org.pillarwatch.store.story.decide.StoryDecision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides the story of each new article, about a second after it is stored at the latest.
 *
 * <p>A batch is one transaction under a lock that one replica holds at a time. The holder first
 * loads the decisions of others since its own last batch, so that all replicas have the same state;
 * after a failed batch, and when an editor has corrected a story, the state in memory is discarded
 * and loaded again. So neither a kill nor a takeover changes decisions. One decider per language.
 * Access is synchronised.
 */
final class StoryWorker {

  private static final Logger log = LoggerFactory.getLogger(StoryWorker.class);

  private static final int BATCH = 200;

  private final StoryDecisionTable rows;
  private final StoryConstraintTable corrections;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Duration window;
  private final Timer duration;
  private final Map<String, StoryDecider> deciders = new HashMap<>();
  private final Map<Long, String> textsOfBatch = new HashMap<>();
  private long lastNumber;
  private long lastCorrection;

  StoryWorker(
      StoryDecisionTable rows,
      StoryConstraintTable corrections,
      TransactionTemplate transaction,
      InstantSource clock,
      StoryProperties settings,
      MeterRegistry meters) {
    this.rows = rows;
    this.corrections = corrections;
    this.transaction = transaction;
    this.clock = clock;
    this.window = settings.window();
    this.duration =
        Timer.builder("pillarwatch.store.story.decision")
            .description("Time to decide the story of one article")
            .publishPercentiles(0.5, 0.99)
            .register(meters);
  }

  /** Decides all that is due. */
  @Scheduled(fixedDelayString = "${store.story.interval:500ms}")
  synchronized void decideWhatIsDue() {
    int done;
    do {
      done = batch();
    } while (done == BATCH);
  }

  private int batch() {
    boolean succeeded = false;
    try {
      Integer done = transaction.execute(status -> decide());
      succeeded = true;
      return done == null ? 0 : done;
    } finally {
      textsOfBatch.clear();
      if (!succeeded) {
        forget();
      }
    }
  }

  private void forget() {
    deciders.clear();
    lastNumber = 0;
  }

  private int decide() {
    if (!rows.tryLock()) {
      return 0;
    }
    takeUpCorrections();
    takeUpDecided();
    List<StoryDecisionTable.Row> due = rows.due(BATCH);
    StoryConstraintTable.OfBatch constraints = constraints(due);
    List<StoryDecisionTable.Row> decided = new ArrayList<>(due.size());
    for (StoryDecisionTable.Row row : due) {
      StoryConstraints ofArticle = constraints.on(row.article());
      StoryDecision decision =
          duration.record(() -> decider(row.language()).decide(row.arrival(), ofArticle));
      decided.add(row.with(decision));
      constraints.decided(row.article(), decision.story());
      textsOfBatch.put(row.arrival().number(), row.arrival().text());
      lastNumber = row.arrival().number();
    }
    if (!decided.isEmpty()) {
      rows.add(decided);
    }
    return due.size();
  }

  /** Corrections change earlier decisions: the memory is loaded again. */
  private void takeUpCorrections() {
    long newest = corrections.newest();
    if (newest != lastCorrection) {
      forget();
      lastCorrection = newest;
    }
  }

  private StoryConstraintTable.OfBatch constraints(List<StoryDecisionTable.Row> due) {
    return lastCorrection == 0 || due.isEmpty()
        ? new StoryConstraintTable.OfBatch()
        : corrections.constraints(due.stream().map(StoryDecisionTable.Row::article).toList());
  }

  private void takeUpDecided() {
    long before = lastNumber;
    // One slice more than the window, since articles are evicted by slices.
    Instant since = clock.instant().minus(window.multipliedBy(2));
    long[] count = {0};
    lastNumber =
        rows.forEachDecided(
            before,
            since,
            row -> {
              decider(row.language()).restore(row.arrival(), row.decided());
              count[0]++;
            });
    if (count[0] > 0) {
      if (lastCorrection > 0) {
        corrections.forEachApart(
            (one, other) -> deciders.values().forEach(each -> each.keepApart(one, other)));
      }
      log.info("stories_loaded articles={} after={} last={}", count[0], before, lastNumber);
    }
  }

  private StoryDecider decider(String language) {
    return deciders.computeIfAbsent(language, fresh -> new StoryDecider(window, this::texts));
  }

  private Map<Long, String> texts(Collection<Long> numbers) {
    Map<Long, String> texts = new HashMap<>();
    List<Long> stored = new ArrayList<>();
    for (Long number : numbers) {
      String text = textsOfBatch.get(number);
      if (text == null) {
        stored.add(number);
      } else {
        texts.put(number, text);
      }
    }
    if (!stored.isEmpty()) {
      texts.putAll(rows.texts(stored));
    }
    return texts;
  }
}
