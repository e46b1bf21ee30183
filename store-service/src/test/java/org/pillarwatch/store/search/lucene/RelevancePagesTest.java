package org.pillarwatch.store.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.junit.jupiter.api.Test;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.Cursor;

/** A list by relevance, read page by page while articles arrive and time passes. */
class RelevancePagesTest {

  private static final int PAGE = 20;
  private static final List<String> WORDS = List.of("court", "judge", "river", "market", "vote");

  private final AtomicReference<Instant> now = new AtomicReference<>(TestIndex.NOW);
  private final IndexQueries queries =
      new IndexQueries(TestIndex.LANGUAGE, now::get, Duration.ofSeconds(5));
  private final SplittableRandom random = new SplittableRandom(4);
  private final ArticleFilter filter = ArticleFilter.all().saying("court OR judge");

  @Test
  void neitherRepeatsNorSkipsAnArticle() {
    try (TestIndex index = new TestIndex()) {
      arrive(index, 0, 300);
      List<ArticleId> whole = ids(queries.mostRelevant(index.refreshed(), filter, null, 1_000));
      assertThat(whole).hasSizeGreaterThan(150);

      List<ArticleId> paged = new ArrayList<>();
      Cursor after = null;
      boolean isLast = false;
      for (int next = 300; !isLast; next += 10) {
        List<Cursor> page = queries.mostRelevant(index.refreshed(), filter, after, PAGE);
        isLast = page.size() <= PAGE;
        List<Cursor> shown = isLast ? page : page.subList(0, PAGE);
        paged.addAll(ids(shown));
        after = Cursor.decode(shown.getLast().encode()).orElseThrow();
        arrive(index, next, next < 400 ? 10 : 0);
        now.set(now.get().plus(Duration.ofHours(7)));
      }

      assertThat(paged).doesNotHaveDuplicates().containsSubsequence(whole);
    }
  }

  @Test
  void scoresStayTheSameWhenAFewArticlesArrive() {
    SteadySimilarity steady = new SteadySimilarity();

    assertThat(steady.idf(1_000, 200_000)).isEqualTo(steady.idf(1_004, 200_400));
    assertThat(steady.idf(1_000, 200_000)).isLessThan(steady.idf(10, 200_000));
    assertThat(new BM25SimilarityShown().shown(1_000, 200_000))
        .isNotEqualTo(new BM25SimilarityShown().shown(1_004, 200_400));
  }

  private static final class BM25SimilarityShown extends BM25Similarity {
    float shown(long docFreq, long docCount) {
      return idf(docFreq, docCount);
    }
  }

  private void arrive(TestIndex index, int from, int count) {
    for (int i = from; i < from + count; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(3, 30); word > 0; word--) {
        text.append(WORDS.get(random.nextInt(random.nextInt(1, 6)))).append(' ');
      }
      boolean isCourt = random.nextInt(3) > 0;
      index.put("a" + i, "en", "News " + i, isCourt ? text.toString() : "Nothing of it " + i);
    }
  }

  private static List<ArticleId> ids(List<Cursor> places) {
    return places.stream().map(Cursor::id).toList();
  }
}
