package org.pillarwatch.store.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.store.TestArticles.NOON;

import org.junit.jupiter.api.Test;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.store.TestArticles;

class ChangeTest {

  static final TestArticles REPORT = TestArticles.report("change").fetched(NOON);
  static final StoredState HELD = held(REPORT.event());

  static StoredState held(ArticleClassified event) {
    return new StoredState(
        event.article().id().value(),
        1,
        event.article().contentHash(),
        event.article().fetchedAt(),
        event.taxonomyVersion(),
        event.classifiedAt());
  }

  @Test
  void findsNothingNewInARecordThatIsDeliveredAgain() {
    assertThat(Change.of(HELD, REPORT.event())).isEqualTo(Change.UNCHANGED);
  }

  @Test
  void findsNothingNewWhenThePageWasReadAgainAndSaysTheSame() {
    assertThat(Change.of(HELD, REPORT.fetched(NOON.plusSeconds(600)).event()))
        .isEqualTo(Change.UNCHANGED);
  }

  @Test
  void takesAnotherTitleFetchedLaterForANewVersion() {
    assertThat(Change.of(HELD, REPORT.titled("Chief freed").fetched(NOON.plusSeconds(600)).event()))
        .isEqualTo(Change.CORRECTED);
  }

  @Test
  void passesOverWhatWasFetchedEarlier() {
    assertThat(
            Change.of(HELD, REPORT.titled("Chief on trial").fetched(NOON.minusSeconds(1)).event()))
        .isEqualTo(Change.SUPERSEDED);
  }

  @Test
  void keepsTheFirstOfTwoThatWereFetchedAtTheSameTime() {
    assertThat(Change.of(HELD, REPORT.titled("Chief freed").event())).isEqualTo(Change.SUPERSEDED);
  }

  @Test
  void takesNewTagsOfLaterTaxonomies() {
    assertThat(Change.of(HELD, REPORT.under("t2", NOON.plusSeconds(900)).event()))
        .isEqualTo(Change.RETAGGED);
  }

  @Test
  void keepsItsTagsWhenOldOnesAreDeliveredAgain() {
    assertThat(Change.of(HELD, REPORT.under("t0", NOON.minusSeconds(900)).event()))
        .isEqualTo(Change.UNCHANGED);
  }
}
