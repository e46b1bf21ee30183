package org.pillarwatch.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.pillarwatch.events.SampleEvents.CLASSIFIED;
import static org.pillarwatch.events.SampleEvents.FETCHED;
import static org.pillarwatch.events.SampleEvents.LINKED;
import static org.pillarwatch.events.SampleEvents.MERGED;
import static org.pillarwatch.events.SampleEvents.TAXONOMY;
import static org.pillarwatch.events.SampleEvents.WITHDRAWN;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EventCodecTest {

  static final TraceParent TRACE = TraceParent.start();

  @Test
  void readsBackWhatItWrote() {
    assertThat(readBack(EventCodec.ARTICLE_FETCHED, FETCHED)).isEqualTo(FETCHED);
    assertThat(readBack(EventCodec.ARTICLE_CLASSIFIED, CLASSIFIED)).isEqualTo(CLASSIFIED);
    assertThat(readBack(EventCodec.ARTICLE_LINKED, LINKED)).isEqualTo(LINKED);
    assertThat(readBack(EventCodec.STORY_MERGED, MERGED)).isEqualTo(MERGED);
    assertThat(readBack(EventCodec.ARTICLE_WITHDRAWN, WITHDRAWN)).isEqualTo(WITHDRAWN);
    assertThat(readBack(EventCodec.TAXONOMY_PUBLISHED, TAXONOMY)).isEqualTo(TAXONOMY);
  }

  @Test
  void keysEachRecordByItsArticle() {
    assertThat(EventCodec.ARTICLE_CLASSIFIED.encode(CLASSIFIED, TRACE).key())
        .isEqualTo(FETCHED.id().value());
  }

  @Test
  void keysATaxonomyByItsIdSoThatCompactionKeepsTheNewest() {
    var written = EventCodec.TAXONOMY_PUBLISHED.encode(TAXONOMY, TRACE);

    assertThat(written.topic()).isEqualTo("taxonomies");
    assertThat(written.key()).isEqualTo("water");
  }

  @Test
  void keysWhatIsToldOfStoriesByLanguage() {
    assertThat(EventCodec.ARTICLE_LINKED.encode(LINKED, TRACE).key()).isEqualTo("en");
  }

  @Test
  void namesTheEventInCloudEventsHeaders() {
    var written = EventCodec.ARTICLE_FETCHED.encode(FETCHED, TRACE);

    assertThat(written.headers())
        .extracting(Header::key, header -> new String(header.value(), UTF_8))
        .contains(
            tuple("ce_specversion", "1.0"),
            tuple("ce_type", "org.pillarwatch.article.fetched.v1"),
            tuple("ce_subject", FETCHED.id().value()),
            tuple("ce_time", "2021-07-29T12:05:00.123Z"),
            tuple("content-type", "application/json"),
            tuple("traceparent", TRACE.value()));
  }

  @Test
  void givesTheSameEventTheSameIdTwice() {
    assertThat(ceId(EventCodec.ARTICLE_FETCHED.encode(FETCHED, TRACE)))
        .isEqualTo(ceId(EventCodec.ARTICLE_FETCHED.encode(FETCHED, TraceParent.start())));
  }

  @Test
  void writesWhatTheSchemasPromise() {
    assertThat(violations("article-fetched", EventCodec.ARTICLE_FETCHED.encode(FETCHED, TRACE)))
        .isEmpty();
    assertThat(
            violations(
                "article-classified", EventCodec.ARTICLE_CLASSIFIED.encode(CLASSIFIED, TRACE)))
        .isEmpty();
    assertThat(violations("article-linked", EventCodec.ARTICLE_LINKED.encode(LINKED, TRACE)))
        .isEmpty();
    assertThat(violations("story-merged", EventCodec.STORY_MERGED.encode(MERGED, TRACE))).isEmpty();
    assertThat(
            violations("article-withdrawn", EventCodec.ARTICLE_WITHDRAWN.encode(WITHDRAWN, TRACE)))
        .isEmpty();
    assertThat(
            violations("taxonomy-published", EventCodec.TAXONOMY_PUBLISHED.encode(TAXONOMY, TRACE)))
        .isEmpty();
  }

  @Test
  void keepsToSchemasThatWouldNoticeAMistake() {
    assertThat(
            violations("article-fetched", EventCodec.ARTICLE_CLASSIFIED.encode(CLASSIFIED, TRACE)))
        .isNotEmpty();
  }

  @Test
  void ignoresComponentsOfALaterVersion() {
    String later = json(FETCHED).replaceFirst("\\{", "{\"mood\":\"calm\",");

    assertThat(EventCodec.ARTICLE_FETCHED.decode(kafkaRecord(later))).isEqualTo(FETCHED);
  }

  @Test
  void readsATopicOfAnEarlierVersionAsOneWithoutMediaTopics() {
    String earlier =
        new String(EventCodec.ARTICLE_CLASSIFIED.encode(CLASSIFIED, TRACE).value(), UTF_8)
            .replaceFirst("\"iptc\":\\[[^\\]]*\\],", "");

    assertThat(earlier).doesNotContain("iptc");
    assertThat(
            EventCodec.ARTICLE_CLASSIFIED.decode(kafkaRecord(earlier)).topics().getFirst().iptc())
        .isEmpty();
  }

  @Test
  void readsAnArticleOfAnEarlierVersionAsOneWithoutMarks() {
    String earlier = json(FETCHED).replaceFirst(",\"marks\":\\[[^\\]]*\\]", "");

    assertThat(earlier).doesNotContain("marks");
    assertThat(EventCodec.ARTICLE_FETCHED.decode(kafkaRecord(earlier)).marks()).isEmpty();
  }

  @Nested
  class Refuses {

    @Test
    void aRecordWithoutAValue() {
      refuses(kafkaRecord(null), "without a value");
    }

    @Test
    void whatIsNoJson() {
      refuses(kafkaRecord("\u0000\u0001"), "not a org.pillarwatch.article.fetched.v1");
    }

    @Test
    void jsonNull() {
      refuses(kafkaRecord("null"), "JSON null");
    }

    @Test
    void anArticleThatItsRecordRefuses() {
      refuses(
          kafkaRecord(json(FETCHED).replace(FETCHED.id().value(), "abc")),
          "not an article id: abc");
    }

    @Test
    void anEventOfAnotherType() {
      var other = kafkaRecord(json(FETCHED));
      other.headers().add(new RecordHeader("ce_type", "org.example.other".getBytes(UTF_8)));

      refuses(other, "got a org.example.other");
    }

    private void refuses(ConsumerRecord<String, byte @Nullable []> poison, String message) {
      assertThatExceptionOfType(UndecodableRecord.class)
          .isThrownBy(() -> EventCodec.ARTICLE_FETCHED.decode(poison))
          .withMessageContaining(message);
    }
  }

  private static <T> T readBack(EventCodec<T> codec, T event) {
    ProducerRecord<String, byte[]> written = codec.encode(event, TRACE);
    var received =
        new ConsumerRecord<String, byte @Nullable []>(
            written.topic(), 0, 0, written.key(), written.value());
    written.headers().forEach(received.headers()::add);
    assertThat(EventCodec.traceOf(received)).isEqualTo(TRACE);
    return codec.decode(received);
  }

  private static String json(ArticleFetched event) {
    return new String(EventCodec.ARTICLE_FETCHED.encode(event, TRACE).value(), UTF_8);
  }

  private static ConsumerRecord<String, byte @Nullable []> kafkaRecord(@Nullable String value) {
    return new ConsumerRecord<>(
        Topics.ARTICLES_FETCHED, 3, 42, "key", value == null ? null : value.getBytes(UTF_8));
  }

  private static String ceId(ProducerRecord<String, byte[]> written) {
    return new String(written.headers().lastHeader("ce_id").value(), UTF_8);
  }

  private static List<?> violations(String schema, ProducerRecord<String, byte[]> written) {
    return schema(schema).validate(new String(written.value(), UTF_8), InputFormat.JSON);
  }

  private static Schema schema(String name) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(
                    Map.of(
                        "urn:pillarwatch:article-fetched:v1", text("article-fetched"),
                        "urn:pillarwatch:article-classified:v1", text("article-classified"),
                        "urn:pillarwatch:article-linked:v1", text("article-linked"),
                        "urn:pillarwatch:story-merged:v1", text("story-merged"),
                        "urn:pillarwatch:taxonomy-published:v1", text("taxonomy-published"),
                        "urn:pillarwatch:article-withdrawn:v1", text("article-withdrawn"))));
    return registry.getSchema(SchemaLocation.of("urn:pillarwatch:" + name + ":v1"));
  }

  private static String text(String schema) {
    try (InputStream in = Topics.class.getResourceAsStream(schema + ".v1.schema.json")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
