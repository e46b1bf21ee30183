package org.pillarwatch.store.desk.list;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.store.correction.Corrections;
import org.pillarwatch.store.desk.kit.Names;
import org.pillarwatch.store.desk.kit.TagLabels;
import org.pillarwatch.store.desk.kit.TagView;
import org.pillarwatch.store.desk.kit.TextPiece;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.search.ArticleItem;
import org.pillarwatch.store.search.Highlighter;
import org.pillarwatch.store.search.HitHighlights;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.TopicId;

/** Builds the rows of the list. */
final class Items {

  private static final int LONGEST_SUMMARY = 240;
  private static final int SHORTEST_CUT = 100;

  private static final String ELLIPSIS = " …";

  private final Catalogue catalogue;
  private final Corrections corrections;
  private final Highlighter highlighter;

  Items(Catalogue catalogue, Corrections corrections, Highlighter highlighter) {
    this.catalogue = catalogue;
    this.corrections = corrections;
    this.highlighter = highlighter;
  }

  /**
   * The rows of articles.
   *
   * @param filter that found them; its words are marked
   */
  List<ItemView> of(List<ArticleItem> found, ArticleFilter filter) {
    List<ArticleItem> items = highlighter.addTo(found, filter);
    var tags = new TagLabels(catalogue);
    Set<ArticleId> edited = corrections.corrected(items.stream().map(ArticleItem::id).toList());
    return items.stream().map(item -> view(item, tags, edited.contains(item.id()))).toList();
  }

  private static ItemView view(ArticleItem item, TagLabels tags, boolean isEdited) {
    return new ItemView(
        item.id().value(),
        title(item),
        headline(item),
        summary(item),
        item.language(),
        address(item.url()),
        item.source(),
        item.datedAt(),
        item.version(),
        isEdited,
        item.marks().stream().map(Names::ofMark).toList(),
        topics(item, tags),
        countries(item, tags, role -> role == CountryRole.FOCUS),
        countries(item, tags, role -> role == CountryRole.MENTION));
  }

  private static String title(ArticleItem item) {
    return item.title().isBlank() ? "Without a title" : item.title();
  }

  private static List<TextPiece> headline(ArticleItem item) {
    HitHighlights hits = item.highlights();
    return hits == null || item.title().isBlank()
        ? TextPiece.of(title(item))
        : TextPiece.of(item.title(), hits.title());
  }

  private static List<TextPiece> summary(ArticleItem item) {
    HitHighlights hits = item.highlights();
    if (hits != null && hits.snippet() != null) {
      return TextPiece.of(hits.snippet());
    }
    String summary = shortened(item.summary());
    return summary == null ? List.of() : TextPiece.of(summary);
  }

  private static List<TagView> topics(ArticleItem item, TagLabels tags) {
    return tags.inOrder(item.topics().keySet()).stream()
        .flatMap(taxonomy ->
            item.topics(taxonomy).stream()
                .map(tag -> tags.topic(new TopicId(taxonomy, tag.id()), tag.confidence())))
        .toList();
  }

  private static List<TagView> countries(
      ArticleItem item, TagLabels tags, Predicate<CountryRole> wanted) {
    return item.countries().stream()
        .filter(tag -> wanted.test(tag.role()))
        .map(tag -> tags.country(tag.code(), tag.confidence()))
        .toList();
  }

  private static @Nullable String address(@Nullable URI url) {
    return Objects.toString(url, null);
  }

  private static @Nullable String shortened(@Nullable String summary) {
    if (summary == null || summary.isBlank()) {
      return null;
    }
    String text = summary.strip();
    if (text.length() <= LONGEST_SUMMARY) {
      return endsWithinASentence(text) ? text + ELLIPSIS : text;
    }
    int end = text.lastIndexOf(' ', LONGEST_SUMMARY);
    return text.substring(0, end > 0 ? end : LONGEST_SUMMARY) + ELLIPSIS;
  }

  /** Feeds cut long summaries anywhere; a short one may be a phrase. */
  private static boolean endsWithinASentence(String text) {
    return text.length() >= SHORTEST_CUT
        && Character.isLetterOrDigit(text.codePointBefore(text.length()));
  }
}
