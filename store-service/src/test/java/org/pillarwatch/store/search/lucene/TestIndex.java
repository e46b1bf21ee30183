package org.pillarwatch.store.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.language.QueryLanguage;
import org.pillarwatch.store.query.language.QueryReading;
import org.pillarwatch.store.query.language.Vocabulary;

/** An index in memory of articles that are known by short names. */
final class TestIndex implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  private static final Vocabulary VOCABULARY =
      new Vocabulary() {
        @Override
        public List<String> taxonomies() {
          return List.of("pillars");
        }

        @Override
        public List<String> topics(String taxonomy) {
          return taxonomy.equals("pillars") ? List.of("security", "rights") : List.of();
        }
      };

  static final QueryLanguage LANGUAGE = new QueryLanguage(VOCABULARY);

  private final ArticleIndex index;
  private final Map<ArticleId, String> names = new HashMap<>();
  private final List<String> languages = new ArrayList<>();

  TestIndex() {
    try {
      index = ArticleIndex.open(new ByteBuffersDirectory());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  TestIndex put(String name, @Nullable String language, String title, String text) {
    return put(
        name,
        new IndexedArticle(
            id(name),
            title,
            null,
            text,
            "https://www.gaceta.example/2026/" + name,
            "La Gaceta",
            List.of("Ana Ruiz"),
            language,
            NOW.minusSeconds(3600L * names.size()),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            0,
            1));
  }

  TestIndex put(String name, IndexedArticle article) {
    names.put(article.id(), name);
    if (article.language() != null && !languages.contains(article.language())) {
      languages.add(article.language());
    }
    index.put(List.of(article));
    return this;
  }

  /** The names of the articles that a query finds, newest first. */
  List<String> find(String query) {
    index.refresh();
    return switch (LANGUAGE.read(query)) {
      case QueryReading.Understood understood ->
          index.read(searcher -> {
            TopDocs found =
                searcher.search(
                    new QueryCompiler(languages, NOW, ZoneOffset.UTC).compile(understood.node()),
                    1000,
                    ArticleIndex.NEWEST_FIRST);
            List<String> articles = new ArrayList<>();
            for (ScoreDoc hit : found.scoreDocs) {
              var fields = (FieldDoc) hit;
              articles.add(
                  names.getOrDefault(ArticleDocument.id((BytesRef) fields.fields[1]), "?"));
            }
            return articles;
          });
      case QueryReading.Refused refused ->
          throw new IllegalArgumentException(query + ": " + refused.message());
    };
  }

  /** The index, with all that was put into it. */
  ArticleIndex refreshed() {
    index.refresh();
    return index;
  }

  /** Words that occur and are nearly spelled like another. */
  List<String> nearest(String word) {
    index.refresh();
    return index.read(searcher -> NearestWords.of(searcher.getIndexReader(), word, 3));
  }

  static ArticleId id(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return new ArticleId(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    index.close();
  }
}
