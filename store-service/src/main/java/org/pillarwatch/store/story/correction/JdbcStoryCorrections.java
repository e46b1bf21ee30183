package org.pillarwatch.store.story.correction;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Corrections of stories in PostgreSQL. */
final class JdbcStoryCorrections implements StoryCorrections {

  private static final int LONGEST_NAME = 100;

  private final StoryCorrectionTable table;
  private final StoryMembers members;
  private final StoryLinks links;
  private final StoryParting parting;
  private final StoryUniting uniting;
  private final TransactionTemplate transaction;

  JdbcStoryCorrections(
      JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock, Audit audit) {
    this.table = new StoryCorrectionTable(jdbc);
    this.members = new StoryMembers(jdbc);
    this.links = new StoryLinks(jdbc);
    this.transaction = transaction;
    var moves = new StoryMoves(jdbc);
    var log = new StoryCorrectionLog(table, clock, audit);
    this.parting = new StoryParting(table, members, moves, links, log);
    this.uniting = new StoryUniting(table, members, moves, links, log);
  }

  @Override
  public Outcome add(ArticleId article, ArticleId other, StoryVerdict verdict, String editor) {
    if (article.equals(other)) {
      throw new IllegalArgumentException("other: is the same article");
    }
    String by = name(editor);
    return locked(() -> {
      Optional<StoryMember> one = members.find(article);
      Optional<StoryMember> two = members.find(other);
      if (one.isEmpty() || two.isEmpty()) {
        return new Outcome.Unknown();
      }
      return switch (verdict) {
        case APART -> parting.part(one.get(), two.get(), by);
        case TOGETHER -> uniting.unite(one.get(), two.get(), by);
      };
    });
  }

  @Override
  public Outcome takeOut(ArticleId article, long story, String editor) {
    String by = name(editor);
    return locked(() -> {
      List<StoryMember> all = members.ofCurrent(story);
      Optional<StoryMember> one =
          all.stream().filter(member -> member.article().equals(article)).findFirst();
      return one.isEmpty() ? new Outcome.Unknown() : takeOut(one.get(), all, by);
    });
  }

  private Outcome takeOut(StoryMember article, List<StoryMember> all, String by) {
    Set<Long> group =
        LinkedMembers.of(Set.of(article.number()), all, table.together(article.story()));
    return all.stream()
        .filter(member -> !group.contains(member.number()))
        .findFirst()
        .map(other -> parting.part(article, other, by))
        .orElseGet(() ->
            new Outcome.Refused(
                "Every other article of the story derives from this one, or was put together with"
                    + " it."));
  }

  @Override
  public Outcome join(ArticleId article, long story, String editor) {
    String by = name(editor);
    return locked(() -> {
      Optional<StoryMember> one = members.find(article);
      Optional<StoryMember> other =
          members.ofCurrent(story).stream()
              .filter(member -> !member.article().equals(article))
              .findFirst();
      return one.isEmpty() || other.isEmpty()
          ? new Outcome.Unknown()
          : uniting.unite(one.get(), other.get(), by);
    });
  }

  @Override
  public Outcome undo(long correction, String editor) {
    String by = name(editor);
    return locked(() ->
        table
            .standing(correction)
            .map(standing -> undo(standing, by))
            .orElseGet(Outcome.Unknown::new));
  }

  private Outcome undo(StoryCorrection correction, String by) {
    List<StoryLinks.Former> moved = links.read(table.moved(correction.id()));
    return switch (correction.verdict()) {
      case APART -> parting.undo(correction, moved, by);
      case TOGETHER -> uniting.undo(correction, moved, by);
    };
  }

  @Override
  public List<StoryCorrection> of(long story) {
    return table.of(story);
  }

  @Override
  public void forEach(Consumer<CorrectedPair> reader) {
    // The cursor of a fetch size lives in a transaction.
    transaction.executeWithoutResult(status -> table.forEach(reader));
  }

  private Outcome locked(Supplier<Outcome> change) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          table.lock();
          return change.get();
        }));
  }

  private static String name(String editor) {
    String name = editor.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "editor: give a name of 1 to %d characters".formatted(LONGEST_NAME));
    }
    return name;
  }
}
