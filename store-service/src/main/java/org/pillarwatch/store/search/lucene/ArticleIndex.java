package org.pillarwatch.store.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.pillarwatch.events.ArticleId;

/**
 * The index on its disk. One thread writes, any number of threads read; readers see what was
 * written when {@link #refresh} was last called.
 */
final class ArticleIndex implements AutoCloseable {

  /** The order of the index and of all lists, so that a page ends its search early. */
  static final Sort NEWEST_FIRST =
      new Sort(
          new SortedNumericSortField(IndexFields.DATED, SortField.Type.LONG, true),
          new SortField(IndexFields.ID, SortField.Type.STRING, true));

  private static final double BUFFER_MEGABYTES = 48;

  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final ArticleDocument documents = new ArticleDocument();

  private ArticleIndex(IndexWriter writer) throws IOException {
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new SearcherFactory());
  }

  /**
   * Opens the index of a directory, or makes an empty one there.
   *
   * @throws LockObtainFailedException when another process has it open
   */
  static ArticleIndex open(Directory directory) throws IOException {
    return new ArticleIndex(new IndexWriter(directory, settings()));
  }

  private static IndexWriterConfig settings() {
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setIndexSort(NEWEST_FIRST)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setCommitOnClose(false);
  }

  /** How far the last commit had followed the tables; empty for an index that must be rebuilt. */
  Optional<IndexPosition> position() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
    if (committed != null) {
      committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return IndexPosition.of(data);
  }

  /** Adds articles, or replaces them. */
  void put(List<IndexedArticle> articles) {
    run(() -> {
      for (IndexedArticle article : articles) {
        writer.updateDocument(
            new Term(IndexFields.KEY, ArticleDocument.term(article.id())), documents.of(article));
      }
    });
  }

  /** Removes articles. */
  void remove(List<ArticleId> articles) {
    run(() ->
        writer.deleteDocuments(
            articles.stream()
                .map(id -> new Term(IndexFields.KEY, ArticleDocument.term(id)))
                .toArray(Term[]::new)));
  }

  /** Removes everything. */
  void clear() {
    run(writer::deleteAll);
  }

  /** States how far the index has come, for the next commit. */
  void moveTo(IndexPosition position) {
    writer.setLiveCommitData(position.data().entrySet());
  }

  /** Lets readers see what was written. */
  void refresh() {
    run(searchers::maybeRefreshBlocking);
  }

  /** Keeps on disk what was written, together with the position. */
  void commit() {
    run(writer::commit);
  }

  /** Reads the index as it stood at the last refresh. */
  <T> T read(Reading<T> reading) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.read(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Asks something of an index. */
  @FunctionalInterface
  interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  private static void run(Writing writing) {
    try {
      writing.write();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Commits, unless the writer has failed, and closes. */
  @Override
  public void close() {
    run(() -> {
      try {
        searchers.close();
        if (writer.isOpen()) {
          writer.commit();
        }
      } finally {
        Directory directory = writer.getDirectory();
        writer.close();
        directory.close();
      }
    });
  }
}
