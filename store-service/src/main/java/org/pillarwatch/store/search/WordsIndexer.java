package org.pillarwatch.store.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Makes stored articles findable by their words, within a second or so of being stored.
 *
 * <p>Each statement takes articles off the queue and indexes them at once, so that an article is
 * neither lost nor indexed by two replicas; one that changes meanwhile is queued again.
 */
final class WordsIndexer {

  private static final int BATCH = 100;

  /** A word index holds at most 1 MB; news that long does not exist, pasted data does. */
  private static final String INDEX =
      """
      with due as (
        delete from unindexed where article_id in (
          select article_id from unindexed order by place limit :batch for update skip locked)
        returning article_id),
      text as (
        select a.id, words_config(a.language) as config,
          translate(a.title, :idle, '') as title,
          translate(coalesce(a.summary, ''), :idle, '') as summary,
          translate(left(a.text, 200000), :idle, '') as text
        from article a join due on due.article_id = a.id)
      insert into article_words (article_id, config, words)
      select id, config,
        setweight(to_tsvector(config, title), 'A') || setweight(to_tsvector(config, summary), 'B')
          || to_tsvector(config, text)
      from text
      on conflict (article_id) do update
        set config = excluded.config, words = excluded.words, indexed_in = excluded.indexed_in
      """;

  /** Soft hyphen, word joiner, byte order mark: the word parser takes them for blanks. */
  private static final String IDLE = "\u00ad\u2060\ufeff";

  private final JdbcClient jdbc;
  private final Counter indexed;

  WordsIndexer(JdbcClient jdbc, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.indexed =
        Counter.builder("pillarwatch.store.indexed")
            .description("Articles whose words were indexed")
            .register(meters);
  }

  @Scheduled(fixedDelayString = "${store.search.index-interval:500ms}")
  void indexWhatIsDue() {
    int done;
    do {
      done = jdbc.sql(INDEX).param("batch", BATCH).param("idle", IDLE).update();
      indexed.increment(done);
    } while (done == BATCH);
  }
}
