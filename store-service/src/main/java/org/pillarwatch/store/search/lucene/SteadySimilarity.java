package org.pillarwatch.store.search.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 on rounded statistics. Each article that arrives changes how frequent words are and how long
 * texts are on average; rounded, these stay the same for long, and so do the scores that the next
 * page of a list continues from, on every replica.
 */
final class SteadySimilarity extends BM25Similarity {

  private static final float STEPS = 4;

  @Override
  protected float idf(long docFreq, long docCount) {
    return Math.max(1, Math.round(super.idf(docFreq, docCount) * STEPS)) / STEPS;
  }

  @Override
  protected float avgFieldLength(CollectionStatistics field) {
    double average = super.avgFieldLength(field);
    return (float) Math.pow(2, Math.rint(Math.log(average) / Math.log(2)));
  }
}
