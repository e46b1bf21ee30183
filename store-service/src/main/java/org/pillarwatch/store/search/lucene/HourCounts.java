package org.pillarwatch.store.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.pillarwatch.store.search.HourCount;

/** Counts the hits of a query by the hour in which they are dated. */
final class HourCounts implements CollectorManager<HourCounts.Hours, List<HourCount>> {

  private static final long HOUR = Duration.ofHours(1).toNanos() / 1_000;

  @Override
  public Hours newCollector() {
    return new Hours();
  }

  @Override
  public List<HourCount> reduce(Collection<Hours> parts) {
    Map<Long, Long> all = new TreeMap<>();
    for (Hours part : parts) {
      part.close();
      part.counts.forEach((hour, count) -> all.merge(hour, count, Long::sum));
    }
    return all.entrySet().stream()
        .map(hour ->
            new HourCount(Instant.EPOCH.plus(Duration.ofHours(hour.getKey())), hour.getValue()))
        .toList();
  }

  /** Counts one part of the hits. They come by date, so that most are of the hour before. */
  static final class Hours extends SimpleCollector {

    private final Map<Long, Long> counts = new TreeMap<>();
    private SortedNumericDocValues dates = DocValues.emptySortedNumeric();
    private long hour;
    private long count;

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      dates = DocValues.getSortedNumeric(context.reader(), IndexFields.DATED);
    }

    @Override
    public void collect(int document) throws IOException {
      if (!dates.advanceExact(document)) {
        return;
      }
      long dated = Math.floorDiv(dates.nextValue(), HOUR);
      if (dated != hour) {
        close();
        hour = dated;
      }
      count++;
    }

    private void close() {
      if (count > 0) {
        counts.merge(hour, count, Long::sum);
        count = 0;
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
