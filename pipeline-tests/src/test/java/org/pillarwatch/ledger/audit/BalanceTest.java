package org.pillarwatch.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ledger.origin.Dating;
import org.pillarwatch.ledger.origin.LedgerEntry;
import org.pillarwatch.ledger.origin.LedgerEntry.Way;
import org.pillarwatch.ledger.origin.Wording.Mark;

class BalanceTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final LedgerEntry FIRST = published(1, 1);
  private static final LedgerEntry CORRECTED = published(2, 3);

  private static LedgerEntry published(int number, int edition) {
    URI url = URI.create("http://127.0.0.10:8080/articles/" + number);
    return new LedgerEntry(number, edition, url, Way.FEED, Dating.TRUE, NOON);
  }

  private static StoredArticle stored(LedgerEntry entry, int edition) {
    Mark mark = new Mark(entry.number(), edition);
    return new StoredArticle(entry.id().value(), mark, mark, 1, 1, 1, 2, 1);
  }

  private static DeadLetter dead(LedgerEntry entry) {
    return new DeadLetter("articles.fetched", entry.id().value(), "cause");
  }

  @Test
  void holdsWhenEachIsStoredInItsNewestEdition() {
    Balance balance =
        Balance.of(
            List.of(FIRST, CORRECTED), List.of(stored(FIRST, 1), stored(CORRECTED, 3)), List.of());

    assertThat(balance.holds()).isTrue();
    assertThat(balance.stored()).isEqualTo(2);
  }

  @Test
  void namesALostArticle() {
    Balance balance =
        Balance.of(List.of(FIRST, CORRECTED), List.of(stored(CORRECTED, 3)), List.of());

    assertThat(balance.lost()).containsExactly(FIRST);
    assertThat(balance.holds()).isFalse();
  }

  @Test
  void countsADeadLetterAsNotLost() {
    Balance balance = Balance.of(List.of(FIRST), List.of(), List.of(dead(FIRST)));

    assertThat(balance.lost()).isEmpty();
    assertThat(balance.deadLettered()).isEqualTo(1);
  }

  @Test
  void takesNoOthersDeadLetterForTheArticle() {
    Balance balance =
        Balance.of(
            List.of(FIRST),
            List.of(),
            List.of(dead(CORRECTED), new DeadLetter("articles.fetched", null, null)));

    assertThat(balance.lost()).containsExactly(FIRST);
  }

  @Test
  void namesAStaleArticle() {
    Balance balance = Balance.of(List.of(CORRECTED), List.of(stored(CORRECTED, 2)), List.of());

    assertThat(balance.stale()).containsExactly(CORRECTED);
    assertThat(balance.holds()).isFalse();
  }

  @Test
  void namesAnArticleUnderTwoIds() {
    StoredArticle row = stored(FIRST, 1);
    StoredArticle other = new StoredArticle("another id", row.title(), row.text(), 1, 1, 1, 2, 1);

    Balance balance = Balance.of(List.of(FIRST), List.of(row, other), List.of());

    assertThat(balance.twice()).containsExactly(FIRST);
    assertThat(balance.holds()).isFalse();
  }

  @Test
  void namesAnArticleWithAVersionTwice() {
    Mark mark = new Mark(1, 1);
    StoredArticle row = new StoredArticle("id", mark, mark, 2, 2, 1, 2, 1);

    Balance balance = Balance.of(List.of(FIRST), List.of(row), List.of());

    assertThat(balance.twice()).containsExactly(FIRST);
  }

  @Test
  void namesAnArticleWhoseTagsAreMissing() {
    Mark mark = new Mark(1, 1);
    StoredArticle row = new StoredArticle("id", mark, mark, 1, 1, 1, 0, 1);

    Balance balance = Balance.of(List.of(FIRST), List.of(row), List.of());

    assertThat(balance.torn()).containsExactly(FIRST);
    assertThat(balance.holds()).isFalse();
  }

  @Test
  void namesAnArticleWithTheHeadlineOfAnotherEdition() {
    StoredArticle row = new StoredArticle("id", new Mark(1, 1), new Mark(1, 2), 1, 1, 1, 2, 1);

    Balance balance = Balance.of(List.of(FIRST), List.of(row), List.of());

    assertThat(balance.torn()).containsExactly(FIRST);
  }
}
