package org.pillarwatch.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as Kafka records and reads them back: JSON in the value, CloudEvents 1.0 attributes
 * in the headers (Kafka protocol binding, binary content mode).
 *
 * <p>Unknown components are ignored, so that adding an optional one is a compatible change. Safe
 * for use by many threads.
 *
 * @param <T> the event
 */
public final class EventCodec<T> {

  /** Codec of {@link Topics#ARTICLES_FETCHED}. */
  public static final EventCodec<ArticleFetched> ARTICLE_FETCHED =
      new EventCodec<>(
          ArticleFetched.class,
          Topics.ARTICLES_FETCHED,
          "org.pillarwatch.article.fetched.v1",
          "/ingest-service",
          event -> event.id().value(),
          event -> event.id().value(),
          event -> event.id() + "@" + event.fetchedAt(),
          ArticleFetched::fetchedAt);

  /** Codec of {@link Topics#ARTICLES_CLASSIFIED}. */
  public static final EventCodec<ArticleClassified> ARTICLE_CLASSIFIED =
      new EventCodec<>(
          ArticleClassified.class,
          Topics.ARTICLES_CLASSIFIED,
          "org.pillarwatch.article.classified.v1",
          "/classify-service",
          event -> event.article().id().value(),
          event -> event.article().id().value(),
          event ->
              "%s@%s/%s"
                  .formatted(
                      event.article().id(), event.article().fetchedAt(), event.taxonomyVersion()),
          ArticleClassified::classifiedAt);

  /** Codec of {@link ArticleLinked} on {@link Topics#STORIES}. */
  public static final EventCodec<ArticleLinked> ARTICLE_LINKED =
      new EventCodec<>(
          ArticleLinked.class,
          Topics.STORIES,
          "org.pillarwatch.article.linked.v1",
          "/store-service",
          ArticleLinked::language,
          event -> event.article().value(),
          event -> event.article() + "/" + event.story(),
          ArticleLinked::storedAt);

  /** Codec of {@link StoryMerged} on {@link Topics#STORIES}. */
  public static final EventCodec<StoryMerged> STORY_MERGED =
      new EventCodec<>(
          StoryMerged.class,
          Topics.STORIES,
          "org.pillarwatch.story.merged.v1",
          "/store-service",
          StoryMerged::language,
          event -> event.shownBy().value(),
          event -> event.shownBy() + "/" + event.story(),
          StoryMerged::shownAt);

  /** Codec of {@link Topics#ARTICLES_WITHDRAWN}. */
  public static final EventCodec<ArticleWithdrawn> ARTICLE_WITHDRAWN =
      new EventCodec<>(
          ArticleWithdrawn.class,
          Topics.ARTICLES_WITHDRAWN,
          "org.pillarwatch.article.withdrawn.v1",
          "/ingest-service",
          event -> event.id().value(),
          event -> event.id().value(),
          event -> event.id() + "@" + event.withdrawnAt(),
          ArticleWithdrawn::withdrawnAt);

  /** Codec of {@link Topics#TAXONOMIES}. */
  public static final EventCodec<TaxonomyPublished> TAXONOMY_PUBLISHED =
      new EventCodec<>(
          TaxonomyPublished.class,
          Topics.TAXONOMIES,
          "org.pillarwatch.taxonomy.published.v1",
          "/classify-service",
          TaxonomyPublished::id,
          TaxonomyPublished::id,
          event -> "%s-%s@%s".formatted(event.id(), event.version(), event.publishedAt()),
          TaxonomyPublished::publishedAt);

  private static final String TRACEPARENT = "traceparent";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .changeDefaultPropertyInclusion(inclusion ->
              inclusion.withValueInclusion(
                  com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
          .build();

  private final Class<T> type;
  private final String topic;
  private final String ceType;
  private final String ceSource;
  private final Function<T, String> key;
  private final Function<T, String> subject;
  private final Function<T, String> eventId;
  private final Function<T, Instant> time;

  private EventCodec(
      Class<T> type,
      String topic,
      String ceType,
      String ceSource,
      Function<T, String> key,
      Function<T, String> subject,
      Function<T, String> eventId,
      Function<T, Instant> time) {
    this.type = type;
    this.topic = topic;
    this.ceType = ceType;
    this.ceSource = ceSource;
    this.key = key;
    this.subject = subject;
    this.eventId = eventId;
    this.time = time;
  }

  /** Encodes an event as a record of its topic. */
  public ProducerRecord<String, byte[]> encode(T event, TraceParent trace) {
    var kafkaRecord = new ProducerRecord<>(topic, key.apply(event), JSON.writeValueAsBytes(event));
    Headers headers = kafkaRecord.headers();
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", eventId.apply(event));
    put(headers, "ce_type", ceType);
    put(headers, "ce_source", ceSource);
    put(headers, "ce_subject", subject.apply(event));
    put(headers, "ce_time", time.apply(event).toString());
    put(headers, "content-type", "application/json");
    put(headers, TRACEPARENT, trace.value());
    return kafkaRecord;
  }

  /**
   * Decodes the event of a record.
   *
   * @throws UndecodableRecord when the record has no value or another type, or its value is not
   *     valid JSON of the event
   */
  public T decode(ConsumerRecord<String, byte @Nullable []> kafkaRecord) {
    byte[] value = kafkaRecord.value();
    if (value == null) {
      throw new UndecodableRecord("record without a value, key " + kafkaRecord.key());
    }
    header(kafkaRecord.headers(), "ce_type").ifPresent(this::checkType);
    try {
      T event = JSON.readValue(value, type);
      if (event == null) {
        throw new UndecodableRecord("JSON null in place of a " + ceType);
      }
      return event;
    } catch (JacksonException e) {
      throw new UndecodableRecord("not a " + ceType + ": " + e.getOriginalMessage(), e);
    }
  }

  /** The trace context of a record; a new one when it is missing or invalid. */
  public static TraceParent traceOf(ConsumerRecord<?, ?> kafkaRecord) {
    try {
      return header(kafkaRecord.headers(), TRACEPARENT)
          .map(TraceParent::new)
          .orElseGet(TraceParent::start);
    } catch (IllegalArgumentException unreadable) {
      // W3C Trace Context, §4.3 requires a new trace in this case.
      return TraceParent.start();
    }
  }

  private void checkType(String actual) {
    if (!actual.equals(ceType)) {
      throw new UndecodableRecord("expected a " + ceType + " but got a " + actual);
    }
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  private static Optional<String> header(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8));
  }
}
