package org.pillarwatch.store.desk.article;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.events.TopicTag;
import org.pillarwatch.store.article.StoredArticle;
import org.pillarwatch.store.article.StoredVersion;
import org.pillarwatch.store.correction.TagCorrection;
import org.pillarwatch.store.desk.kit.Names;
import org.pillarwatch.store.desk.kit.TagLabels;
import org.pillarwatch.store.desk.kit.TagView;
import org.pillarwatch.store.desk.kit.TextPiece;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.search.Highlighter;
import org.pillarwatch.store.search.TextHighlights;
import org.pillarwatch.store.search.TextSpan;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.TopicId;

/** Builds the page of an article: text with marked passages, and the reasons for each tag. */
final class ArticlePages {

  private static final int MOST_COMPARED = 200;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /** Name of the passages that a query asked for, beside those of the tags. */
  private static final String HIT = "hit";

  private final Catalogue catalogue;
  private final Highlighter highlighter;

  ArticlePages(Catalogue catalogue, Highlighter highlighter) {
    this.catalogue = catalogue;
    this.highlighter = highlighter;
  }

  private record Tagged(
      String name, String judged, String kind, TagView tag, List<Evidence> evidence) {}

  /**
   * The page of an article.
   *
   * @param filter that found it; its words are marked
   */
  ArticlePageView of(StoredArticle article, List<StoredVersion> versions, ArticleFilter filter) {
    List<Tagged> tagged = tagged(article);
    TextHighlights hits =
        Objects.requireNonNullElse(highlighter.of(filter, article), TextHighlights.NONE);
    boolean hasTitle = !article.title().isBlank();
    MarkedText title =
        MarkedText.of(
            hasTitle ? article.title() : article.source(),
            passages(tagged, Evidence.Part.TITLE, hasTitle ? hits.title() : List.of()));
    MarkedText text =
        MarkedText.of(article.text(), passages(tagged, Evidence.Part.TEXT, hits.text()));
    Map<String, Tagged> byName = new LinkedHashMap<>();
    tagged.forEach(tag -> byName.put(tag.name(), tag));
    return new ArticlePageView(
        article,
        ArticlePageView.Original.of(article.url()),
        article.language() == null ? null : Names.ofLanguage(article.language()),
        standfirst(article, hits.summary()),
        isChangedLater(article),
        title.paragraphs().stream()
            .flatMap(List::stream)
            .map(piece -> piece("title-", piece, byName))
            .toList(),
        text.paragraphs().stream()
            .map(pieces -> pieces.stream().map(piece -> piece("text-", piece, byName)).toList())
            .toList(),
        tagged.stream().map(tag -> reason(tag, title, text)).toList(),
        TextCorrection.between(versions));
  }

  /** The summary, unless it only repeats the beginning of the text. */
  private static List<TextPiece> standfirst(StoredArticle article, List<TextSpan> hits) {
    String summary = article.summary();
    if (summary == null || summary.isBlank()) {
      return List.of();
    }
    return opening(article.text()).startsWith(opening(summary))
        ? List.of()
        : TextPiece.of(summary, hits);
  }

  private static String opening(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(MOST_COMPARED)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Sites set both times when they publish an article. */
  private static boolean isChangedLater(StoredArticle article) {
    Instant published = article.publishedAt();
    Instant modified = article.modifiedAt();
    return modified != null
        && (published == null || Duration.between(published, modified).compareTo(A_MINUTE) > 0);
  }

  private List<Tagged> tagged(StoredArticle article) {
    var tags = new TagLabels(catalogue);
    List<Tagged> tagged = new ArrayList<>();
    Set<String> taxonomies =
        article.topics().stream().map(TopicTag::taxonomy).collect(toUnmodifiableSet());
    for (String taxonomy : tags.inOrder(taxonomies)) {
      for (TopicTag tag : article.topics(taxonomy)) {
        TagView topic = tags.topic(new TopicId(taxonomy, tag.id()), tag.confidence());
        add(tagged, topic.id(), tags.taxonomy(taxonomy), topic, tag.evidence());
      }
    }
    for (CountryTag tag : article.countries()) {
      String kind = tag.role() == CountryRole.FOCUS ? "Country in focus" : "Country mentioned";
      TagView country = tags.country(tag.code(), tag.confidence());
      add(tagged, TagCorrection.COUNTRIES + "/" + country.id(), kind, country, tag.evidence());
    }
    return tagged;
  }

  private static void add(
      List<Tagged> tagged, String judged, String kind, TagView tag, List<Evidence> evidence) {
    tagged.add(new Tagged("tag-" + tagged.size(), judged, kind, tag, evidence));
  }

  private static List<Passage> passages(
      List<Tagged> tagged, Evidence.Part part, List<TextSpan> hits) {
    Stream<Passage> ofTags =
        tagged.stream()
            .flatMap(tag ->
                tag.evidence().stream()
                    .filter(evidence -> evidence.in() == part)
                    .map(evidence -> new Passage(tag.name(), evidence.start(), evidence.end())));
    Stream<Passage> ofQuery = hits.stream().map(hit -> new Passage(HIT, hit.start(), hit.end()));
    return Stream.concat(ofTags, ofQuery).toList();
  }

  private static ArticlePageView.PieceView piece(
      String prefix, MarkedText.Piece piece, Map<String, Tagged> tagged) {
    List<TagView> tags =
        piece.tags().stream().map(tagged::get).filter(Objects::nonNull).map(Tagged::tag).toList();
    return new ArticlePageView.PieceView(
        prefix + piece.number(),
        piece.text(),
        piece.tags().stream().filter(tag -> !tag.equals(HIT)).collect(joining(" ")),
        piece.tags().contains(HIT),
        tags.stream().map(TagView::style).distinct().limit(1).collect(joining(" ")),
        tags.stream().map(TagView::label).collect(joining(" · ")));
  }

  private static TagReason reason(Tagged tag, MarkedText title, MarkedText text) {
    return new TagReason(
        tag.name(),
        tag.judged(),
        tag.kind(),
        tag.tag(),
        tag.evidence().stream().map(evidence -> found(evidence, title, text)).toList());
  }

  private static TagReason.Found found(Evidence evidence, MarkedText title, MarkedText text) {
    return switch (evidence.in()) {
      case TITLE -> found(evidence, "title-", title);
      case TEXT -> found(evidence, "text-", text);
    };
  }

  private static TagReason.Found found(Evidence evidence, String prefix, MarkedText marked) {
    var piece = marked.pieceAt(evidence.start());
    return new TagReason.Found(
        piece.isPresent() ? prefix + piece.getAsInt() : "", evidence.text(), evidence.cue());
  }
}
