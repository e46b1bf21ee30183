package org.pillarwatch.store.article;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.correction.Corrections;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Article repository in PostgreSQL: a batch of records is one transaction of a few statements. */
final class JdbcArticles implements Articles {

  /** Every transaction locks articles in this order, which prevents deadlocks. */
  private static final Comparator<Decision> BY_ID =
      Comparator.comparing(decision -> id(decision.event()));

  private final ArticleRows articles;
  private final TagRows tags;
  private final StoryQueue stories;
  private final Corrections corrections;
  private final StoredArticles stored;
  private final FetchTimes fetchTimes;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher publisher;

  JdbcArticles(
      ArticleRows articles,
      TagRows tags,
      StoryQueue stories,
      Corrections corrections,
      StoredArticles stored,
      FetchTimes fetchTimes,
      TransactionTemplate transaction,
      ApplicationEventPublisher publisher) {
    this.articles = articles;
    this.tags = tags;
    this.stories = stories;
    this.corrections = corrections;
    this.stored = stored;
    this.fetchTimes = fetchTimes;
    this.transaction = transaction;
    this.publisher = publisher;
  }

  private record Decision(Change change, ArticleClassified event) {}

  @Override
  public List<Change> keep(List<ArticleClassified> events) {
    Change[] changes = new Change[events.size()];
    List<List<DistinctBatches.Entry>> rounds =
        DistinctBatches.of(events.stream().map(Storable::of).map(fetchTimes::bounded).toList());
    transaction.executeWithoutResult(status -> {
      for (List<DistinctBatches.Entry> round : rounds) {
        List<Decision> decisions = decide(round);
        for (int i = 0; i < round.size(); i++) {
          changes[round.get(i).index()] = decisions.get(i).change();
        }
        write(decisions);
      }
    });
    return List.of(changes);
  }

  private List<Decision> decide(List<DistinctBatches.Entry> round) {
    Map<String, StoredState> held =
        articles.lock(round.stream().map(entry -> id(entry.event())).sorted().toList());
    List<Decision> decisions = new ArrayList<>(round.size());
    for (DistinctBatches.Entry entry : round) {
      StoredState before = held.get(id(entry.event()));
      Change change =
          before == null ? Change.ADDED : Change.of(before, entry.event(), fetchTimes.now());
      decisions.add(new Decision(change, entry.event()));
    }
    return decisions;
  }

  private void write(List<Decision> decisions) {
    Map<Change, List<ArticleClassified>> events =
        decisions.stream()
            .sorted(BY_ID)
            .collect(groupingBy(Decision::change, mapping(Decision::event, toList())));
    List<ArticleClassified> added = events.getOrDefault(Change.ADDED, List.of());
    List<ArticleClassified> corrected = events.getOrDefault(Change.CORRECTED, List.of());
    List<ArticleClassified> retagged = events.getOrDefault(Change.RETAGGED, List.of());
    List<ArticleClassified> unchanged = events.getOrDefault(Change.UNCHANGED, List.of());
    List<ArticleClassified> changed = Stream.concat(corrected.stream(), retagged.stream()).toList();
    articles.uncount(changed);
    articles.add(added);
    stories.add(added);
    articles.correct(corrected);
    articles.retag(retagged);
    articles.touch(unchanged);
    List<ArticleClassified> tagged = Stream.concat(added.stream(), changed.stream()).toList();
    tags.remove(changed);
    tags.add(tagged);
    corrections.applyTo(changed.stream().map(JdbcArticles::id).toList());
    articles.count(tagged);
    if (!added.isEmpty()) {
      publisher.publishEvent(new ArticlesAdded());
    }
  }

  private static String id(ArticleClassified event) {
    return event.article().id().value();
  }

  @Override
  public Optional<StoredArticle> find(ArticleId id) {
    return stored.find(id);
  }

  @Override
  public Optional<StoredVersion> find(ArticleId id, int version) {
    return stored.find(id, version);
  }

  @Override
  public List<StoredVersion> versions(ArticleId id) {
    return stored.versions(id);
  }
}
