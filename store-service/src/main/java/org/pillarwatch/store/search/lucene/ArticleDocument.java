package org.pillarwatch.store.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MICROS;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.language.WebAddressForm;
import org.pillarwatch.store.search.words.Stems;

/**
 * The document of an article, as the index holds it. Texts are indexed, not stored. An instance
 * serves article after article; for one thread.
 */
final class ArticleDocument {

  /** Longer texts are no news but pasted data. */
  private static final int LONGEST_TEXT = 200_000;

  private static final String BEFORE_TEXT = "\n\n";
  private static final int LENGTH_OF_TERM = 8;
  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType PRESENCE = type(IndexOptions.DOCS, false);

  private final Document document = new Document();
  private final IndexedText title = new IndexedText();
  private final IndexedText body = new IndexedText();
  private final IndexedText source = new IndexedText();
  private final IndexedText author = new IndexedText();

  private static FieldType type(IndexOptions options, boolean norms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }

  /** The bytes by which an article is known in the index. */
  static BytesRef key(ArticleId id) {
    return new BytesRef(HexFormat.of().parseHex(id.value()));
  }

  /** The term of an article: as much of its key as no two articles share. */
  static BytesRef term(ArticleId id) {
    BytesRef key = key(id);
    return new BytesRef(key.bytes, key.offset, LENGTH_OF_TERM);
  }

  /** The term of a web address: a hash, since addresses are long and looked up whole. */
  static BytesRef addressTerm(String address) {
    UUID hash = UUID.nameUUIDFromBytes(address.getBytes(UTF_8));
    return new BytesRef(
        ByteBuffer.allocate(Long.BYTES).putLong(hash.getMostSignificantBits()).array());
  }

  static ArticleId id(BytesRef key) {
    return new ArticleId(HexFormat.of().formatHex(key.bytes, key.offset, key.offset + key.length));
  }

  static long micros(Instant time) {
    return MICROS.between(Instant.EPOCH, time);
  }

  /** The document of an article, until the next is made. */
  Document of(IndexedArticle article) {
    document.clear();
    facts(article);
    labels(article);
    words(article);
    return document;
  }

  private void facts(IndexedArticle article) {
    BytesRef key = key(article.id());
    document.add(new StringField(IndexFields.KEY, term(article.id()), Field.Store.NO));
    document.add(new SortedDocValuesField(IndexFields.ID, key));
    document.add(new LongField(IndexFields.DATED, micros(article.datedAt()), Field.Store.NO));
    document.add(new LongField(IndexFields.STORED_IN, article.storedIn(), Field.Store.NO));
    document.add(new LongField(IndexFields.COPIES, article.copies(), Field.Store.NO));
  }

  private void labels(IndexedArticle article) {
    Set<String> countries = new LinkedHashSet<>(article.focus());
    countries.addAll(article.mentions());
    facet(IndexFields.COUNTRY, countries);
    facet(IndexFields.TOPIC, article.topics());
    facet(IndexFields.SOURCE, List.of(article.source()));
    facet(
        IndexFields.LANGUAGE,
        List.of(Objects.requireNonNullElse(article.language(), ArticleFilter.UNKNOWN_LANGUAGE)));
    label(IndexFields.FOCUS, article.focus());
    label(IndexFields.MENTIONS, article.mentions());
    label(IndexFields.IS, article.properties());
    label(IndexFields.SITE, domains(WebAddressForm.host(article.url())));
    document.add(
        new StringField(
            IndexFields.URL, addressTerm(WebAddressForm.of(article.url())), Field.Store.NO));
    if (article.story() != null) {
      label(IndexFields.STORY, List.of(String.valueOf(article.story())));
    }
  }

  /** A host and the domains that it belongs to. */
  private static List<String> domains(String host) {
    List<String> domains = new ArrayList<>();
    for (String rest = host; rest.indexOf('.') > 0; rest = rest.substring(rest.indexOf('.') + 1)) {
      domains.add(bounded(rest));
    }
    return domains;
  }

  /** Terms have at most 32,766 bytes. */
  static String bounded(String text) {
    return text.length() <= 2_000 ? text : text.substring(0, 2_000);
  }

  private void label(String field, Collection<String> values) {
    values.forEach(value -> document.add(new StringField(field, value, Field.Store.NO)));
  }

  private void facet(String field, Collection<String> values) {
    for (String value : values) {
      String bounded = bounded(value);
      document.add(new StringField(field, bounded, Field.Store.NO));
      document.add(new SortedSetDocValuesField(field, new BytesRef(bounded)));
    }
  }

  private void words(IndexedArticle article) {
    String language = article.language();
    text(IndexFields.TITLE, title, article.title(), language);
    text(IndexFields.BODY, body, body(article.summary(), article.text()), language);
    name(IndexFields.SOURCE_WORDS, source, article.source());
    name(IndexFields.AUTHOR, author, String.join(" / ", article.authors()));
  }

  /** Summary and text as the one field that a bare word is asked of, beside the title. */
  static String body(@Nullable String summary, String text) {
    String body = Objects.requireNonNullElse(summary, "") + BEFORE_TEXT + text;
    return body.length() <= LONGEST_TEXT ? body : body.substring(0, LONGEST_TEXT);
  }

  /** Where the text begins in {@link #body}. */
  static int startOfText(@Nullable String summary) {
    return (summary == null ? 0 : summary.length()) + BEFORE_TEXT.length();
  }

  private void text(String field, IndexedText words, String text, @Nullable String language) {
    words.read(text, language == null ? null : Stems.of(language).orElse(null));
    if (words.isEmpty()) {
      return;
    }
    document.add(new Field(field, words.words(), WORDS));
    if (words.hasForms()) {
      document.add(new Field(field + IndexFields.FORMS, words.forms(), PRESENCE));
    }
    if (words.hasStems()) {
      document.add(new Field(field + IndexFields.STEMS + language, words.stems(), PRESENCE));
    }
  }

  private void name(String field, IndexedText words, String name) {
    words.read(name, null);
    if (!words.isEmpty()) {
      document.add(new Field(field, words.words(), WORDS));
    }
  }
}
