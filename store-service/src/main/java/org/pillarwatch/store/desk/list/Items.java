package org.pillarwatch.store.desk.list;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.store.desk.kit.Names;
import org.pillarwatch.store.desk.kit.TagLabels;
import org.pillarwatch.store.desk.kit.TagView;
import org.pillarwatch.store.search.ArticleItem;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.TopicId;

/** Builds the rows of the list. */
final class Items {

  private static final int LONGEST_SUMMARY = 240;

  private final Catalogue catalogue;

  Items(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<ItemView> of(List<ArticleItem> items) {
    var tags = new TagLabels(catalogue);
    return items.stream().map(item -> view(item, tags)).toList();
  }

  private static ItemView view(ArticleItem item, TagLabels tags) {
    return new ItemView(
        item.id().value(),
        item.title().isBlank() ? "Without a title" : item.title(),
        shortened(item.summary()),
        item.language(),
        address(item.url()),
        item.source(),
        item.datedAt(),
        item.version(),
        item.marks().stream().map(Names::ofMark).toList(),
        topics(item, tags),
        countries(item, tags, role -> role == CountryRole.FOCUS),
        countries(item, tags, role -> role == CountryRole.MENTION));
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
    if (summary == null || summary.isBlank() || summary.length() <= LONGEST_SUMMARY) {
      return summary == null || summary.isBlank() ? null : summary;
    }
    int end = summary.lastIndexOf(' ', LONGEST_SUMMARY);
    return summary.substring(0, end > 0 ? end : LONGEST_SUMMARY) + " …";
  }
}
