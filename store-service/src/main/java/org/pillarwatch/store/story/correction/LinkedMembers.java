package org.pillarwatch.store.story.correction;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pillarwatch.events.ArticleId;

/** Finds the articles of a story that move together. Pure. */
final class LinkedMembers {

  private LinkedMembers() {}

  /** Two articles that an editor put together. */
  record Pair(ArticleId one, ArticleId other) {

    boolean isOf(ArticleId article, ArticleId another) {
      return (one.equals(article) && other.equals(another))
          || (one.equals(another) && other.equals(article));
    }

    /** Returns whether it ties an article to one of these. */
    boolean ties(ArticleId article, Set<ArticleId> articles) {
      return (one.equals(article) && articles.contains(other))
          || (other.equals(article) && articles.contains(one));
    }
  }

  /**
   * The members that derive from some of them, directly or through others, or that an editor put
   * together with one of them; and these themselves.
   *
   * @param members of one story
   */
  static Set<Long> of(
      Collection<Long> numbers, List<StoryMember> members, Collection<Pair> together) {
    Set<Long> group = new HashSet<>(numbers);
    Set<ArticleId> articles = new HashSet<>();
    int size;
    do {
      size = articles.size();
      for (StoryMember member : members) {
        if (group.contains(member.number()) || follows(member, group, articles, together)) {
          group.add(member.number());
          articles.add(member.article());
        }
      }
    } while (articles.size() > size);
    return group;
  }

  private static boolean follows(
      StoryMember member, Set<Long> group, Set<ArticleId> articles, Collection<Pair> together) {
    StoryMember.Link link = member.link();
    return (link != null && (group.contains(link.of()) || group.contains(link.seenIn())))
        || together.stream().anyMatch(pair -> pair.ties(member.article(), articles));
  }
}
