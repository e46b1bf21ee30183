package org.pillarwatch.store.article;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.events.Source;
import org.pillarwatch.events.TopicTag;

/**
 * Adapts an event to PostgreSQL: removes NUL and unpaired surrogates, which its text type cannot
 * contain, and truncates times to microseconds, since a rounded time would look like another
 * version.
 */
final class Storable {

  private Storable() {}

  static ArticleClassified of(ArticleClassified event) {
    return new ArticleClassified(
        article(event.article()),
        event.language(),
        event.topics().stream().map(Storable::topic).toList(),
        event.countries().stream().map(Storable::country).toList(),
        StorableText.of(event.taxonomyVersion()),
        event.classifiedAt().truncatedTo(MICROS),
        event.sketch());
  }

  private static ArticleFetched article(ArticleFetched article) {
    return new ArticleFetched(
        article.id(),
        article.url(),
        new Source(StorableText.of(article.source().name()), article.source().feed()),
        StorableText.of(article.title()),
        StorableText.of(article.text()),
        textOrNull(article.summary()),
        article.authors().stream().map(StorableText::of).toList(),
        time(article.publishedAt()),
        time(article.modifiedAt()),
        article.fetchedAt().truncatedTo(MICROS),
        article.declaredLanguage(),
        article.image(),
        article.marks().stream().map(StorableText::of).collect(toUnmodifiableSet()));
  }

  private static TopicTag topic(TopicTag tag) {
    return new TopicTag(
        tag.taxonomy(),
        tag.id(),
        tag.confidence(),
        tag.iptc().stream().map(StorableText::of).toList(),
        evidence(tag.evidence()));
  }

  private static CountryTag country(CountryTag tag) {
    return new CountryTag(tag.code(), tag.role(), tag.confidence(), evidence(tag.evidence()));
  }

  private static List<Evidence> evidence(List<Evidence> passages) {
    return passages.stream()
        .map(passage ->
            new Evidence(
                passage.in(),
                passage.start(),
                passage.end(),
                StorableText.of(passage.text()),
                StorableText.of(passage.cue())))
        .toList();
  }

  private static @Nullable Instant time(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(MICROS);
  }

  private static @Nullable String textOrNull(@Nullable String text) {
    return text == null ? null : StorableText.of(text);
  }
}
