package org.pillarwatch.store.desk.article;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.StoredArticle;
import org.pillarwatch.store.story.Stories;
import org.pillarwatch.store.story.StoryView;
import org.pillarwatch.store.story.decide.SharedPassage;

/** Builds the story box of an article. */
final class StoryBoxes {

  private static final int MOST_MEMBERS = 12;

  private final Stories stories;
  private final Articles articles;

  StoryBoxes(Stories stories, Articles articles) {
    this.stories = stories;
    this.articles = articles;
  }

  /** The box; empty when the article is alone or its story undecided. */
  Optional<StoryBox> of(StoredArticle article) {
    return stories
        .of(article.id())
        .filter(story -> story.members().size() > 1)
        .map(story -> box(article, story));
  }

  private StoryBox box(StoredArticle article, StoryView story) {
    List<StoryBox.Member> members =
        story.members().stream()
            .sorted(Comparator.comparing(StoryView.Member::datedAt))
            .map(member -> member(member, story, article.id()))
            .toList();
    return new StoryBox(story.id(), members.size(), around(members), shared(article, story));
  }

  /** The neighbours of the article of the page; the page of the story has all. */
  private static List<StoryBox.Member> around(List<StoryBox.Member> members) {
    int at = 0;
    while (at < members.size() - 1 && !members.get(at).here()) {
      at++;
    }
    int start = Math.max(0, Math.min(at - MOST_MEMBERS / 2, members.size() - MOST_MEMBERS));
    return members.subList(start, Math.min(members.size(), start + MOST_MEMBERS));
  }

  private static StoryBox.Member member(StoryView.Member member, StoryView story, ArticleId here) {
    return new StoryBox.Member(
        member.article().value(),
        member.title().isBlank() ? "Without a title" : member.title(),
        member.source(),
        member.datedAt(),
        member.article().equals(here),
        label(member, story.member(member.of())));
  }

  private static String label(StoryView.Member member, StoryView.@Nullable Member original) {
    String relation = member.relation();
    if (relation == null) {
      return "original report";
    }
    String source = original == null ? "an article since deleted" : original.source();
    Double score = member.score();
    String share = score == null ? "" : ", %d %% shared".formatted(Math.round(100 * score));
    return switch (relation) {
      case "exact" -> "the same words as " + source;
      case "copy" -> "copy of " + source + share;
      default -> relation + " of " + source + share;
    };
  }

  private StoryBox.@Nullable Shared shared(StoredArticle article, StoryView story) {
    StoryView.Member own = story.member(article.id());
    StoryView.Member seenIn = own == null ? null : story.member(own.seenIn());
    if (own == null || seenIn == null) {
      return null;
    }
    String there = articles.find(seenIn.article()).map(StoredArticle::text).orElse("");
    // A later correction may have shortened a text.
    List<StoryBox.Pair> passages =
        own.evidence().passages().stream()
            .filter(passage -> passage.end() <= article.text().length())
            .filter(passage -> passage.ofEnd() <= there.length())
            .map(passage -> pair(passage, article.text(), there))
            .toList();
    return new StoryBox.Shared(seenIn.source(), passages, own.evidence().facts());
  }

  private static StoryBox.Pair pair(SharedPassage passage, String here, String there) {
    return new StoryBox.Pair(
        here.substring(passage.start(), passage.end()),
        there.substring(passage.ofStart(), passage.ofEnd()));
  }
}
